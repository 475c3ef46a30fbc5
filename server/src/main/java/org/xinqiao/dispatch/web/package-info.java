/** 派单接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch.web;
