/** 建议基准: what it takes to answer a call taker while they type. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.advice;
