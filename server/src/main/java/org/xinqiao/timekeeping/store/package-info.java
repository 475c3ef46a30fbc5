/** The tables of calendars and statutory days. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.timekeeping.store;
