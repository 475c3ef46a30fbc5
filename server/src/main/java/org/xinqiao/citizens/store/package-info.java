/** The tables of citizens. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.citizens.store;
