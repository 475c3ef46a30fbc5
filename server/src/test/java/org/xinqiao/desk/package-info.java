/** Worklists on a real database, filled by real moves. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.desk;
