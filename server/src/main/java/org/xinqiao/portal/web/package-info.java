/** 市民端的接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.portal.web;
