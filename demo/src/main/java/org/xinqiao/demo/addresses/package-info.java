/** The addresses and landmarks of the demo city: what callers name when they say where something is. */
@NullMarked
package org.xinqiao.demo.addresses;

import org.jspecify.annotations.NullMarked;
