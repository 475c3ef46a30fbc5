/** 知识库的接口. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.knowledge.web;
