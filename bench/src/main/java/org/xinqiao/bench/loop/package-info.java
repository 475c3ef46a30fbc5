/** 闭环基准: whole cases through the whole loop, beside bare transactions of the same size on the same database. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.loop;
