/** 重复件: who else has said it already, in other words perhaps; what many say is a group, and a group that grows an event. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.engines.hanyu.duplicates;
