/** The tables of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.catalogue.store;
