/** 诉求接口: the case page and its steps over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework.web;
