/** 融合: what several grounds say of each unit, weighed into one score; how true such scores have been, and whether that has changed. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.matching.fusion;
