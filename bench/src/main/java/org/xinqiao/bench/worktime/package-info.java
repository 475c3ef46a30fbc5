/** 时限计算基准: how many deadlines one core works out in a second. */
@NullMarked
package org.xinqiao.bench.worktime;

import org.jspecify.annotations.NullMarked;
