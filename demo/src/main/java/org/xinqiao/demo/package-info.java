/** The program that makes the demo city 心桥市, always the same. Everything in it is made up. */
@NullMarked
package org.xinqiao.demo;

import org.jspecify.annotations.NullMarked;
