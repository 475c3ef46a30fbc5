/** 知识库的规则与值: what an article says, how it stands, who sees it; without a database and without a clock. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.knowledge.model;
