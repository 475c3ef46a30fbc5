/** The five levels of areas of the demo city and the cutting of its ground into them. */
@NullMarked
package org.xinqiao.demo.areas;

import org.jspecify.annotations.NullMarked;
