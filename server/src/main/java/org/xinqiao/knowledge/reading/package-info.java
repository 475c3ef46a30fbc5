/** 知识文件: articles as they stand in workbooks, in JSON and in documents of Word; plain reading, nothing is run or reckoned. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.knowledge.reading;
