/** 知识库的表. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.knowledge.store;
