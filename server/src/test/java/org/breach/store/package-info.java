/** A store that reads somebody else's tables. */
@org.jspecify.annotations.NullMarked
package org.breach.store;
