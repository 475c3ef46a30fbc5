/** 语义向量: the meaning of a text as a point, near to the points of texts that mean the same; inside the process, on the CPU. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu.embed;
