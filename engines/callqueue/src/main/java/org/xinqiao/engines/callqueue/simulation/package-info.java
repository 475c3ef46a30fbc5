/**
 * 话务模拟: a day of calls replayed on the same queue code as the real one, with other seats or other rules, and what came
 * of it. The same day and setting always give the same figures.
 */
@NullMarked
package org.xinqiao.engines.callqueue.simulation;

import org.jspecify.annotations.NullMarked;
