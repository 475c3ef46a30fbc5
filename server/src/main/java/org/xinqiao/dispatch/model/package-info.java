/** 派单的值与规则. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch.model;
