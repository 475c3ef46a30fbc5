/** What every room's tests stand on: a real PostgreSQL, and the whole server where a test needs it. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.testing;
