/** 限流基准: what counting requests costs those who send them. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.rates;
