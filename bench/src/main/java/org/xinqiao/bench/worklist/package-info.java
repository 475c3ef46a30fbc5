/** 清单基准: every worklist, filter and order of every role, and case pages, as a browser asks for them. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.worklist;
