/** 督办接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.supervision.web;
