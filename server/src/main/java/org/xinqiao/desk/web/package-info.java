/** 工作台接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.desk.web;
