/** The database of the process: an embedded PostgreSQL with exactly one owner, or a given one. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform.database;
