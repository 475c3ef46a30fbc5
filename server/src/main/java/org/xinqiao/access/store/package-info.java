/** Accounts and roles in their tables. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.access.store;
