/** Files on disk and in the database. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.files.store;
