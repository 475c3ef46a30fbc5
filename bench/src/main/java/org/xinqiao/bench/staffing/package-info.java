/** 排班基准: a record day replayed with the seats that the formula asks for, and with fewer. */
@NullMarked
package org.xinqiao.bench.staffing;

import org.jspecify.annotations.NullMarked;
