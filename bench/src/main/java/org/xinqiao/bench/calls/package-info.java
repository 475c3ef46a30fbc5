/** 话务基准: how fast it is decided who gets which call. */
@NullMarked
package org.xinqiao.bench.calls;

import org.jspecify.annotations.NullMarked;
