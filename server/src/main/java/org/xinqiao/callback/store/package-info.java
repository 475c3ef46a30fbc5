/** The tables of callbacks. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.callback.store;
