/** The tables of sealed informants. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.informants.store;
