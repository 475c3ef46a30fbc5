/** 个人信息保护接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.privacy.web;
