/**
 * 分类: learns from cases that people have confirmed which class a new one is of, how sure that is, and when to say nothing.
 * A class can be a matter (事项), a unit (承办单位), a kind, whatever the cases are confirmed as.
 */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu.classify;
