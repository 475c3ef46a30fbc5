/** The tables of the telephones. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.calls.store;
