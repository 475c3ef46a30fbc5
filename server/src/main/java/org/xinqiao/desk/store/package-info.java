/** 工作台的读库: casework's rows as worklists show them; reads only. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.desk.store;
