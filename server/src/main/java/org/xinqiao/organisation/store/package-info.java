/** The tables of the organisation. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.organisation.store;
