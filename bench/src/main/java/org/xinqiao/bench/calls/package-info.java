/** 话务基准: how fast it is decided who gets which call, and how many calls the switch bears. */
@NullMarked
package org.xinqiao.bench.calls;

import org.jspecify.annotations.NullMarked;
