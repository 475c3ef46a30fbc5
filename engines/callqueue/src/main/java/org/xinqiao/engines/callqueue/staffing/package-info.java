/**
 * 排班测算: how many seats a load of calls needs, by the Erlang-A model: callers come at random, talk for exponential
 * times, and hang up after an exponential patience (M/M/n+M).
 */
@NullMarked
package org.xinqiao.engines.callqueue.staffing;

import org.jspecify.annotations.NullMarked;
