/** 市民端的规则. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.portal.model;
