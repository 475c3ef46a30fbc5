/** The units of the demo city: 289 that handle cases and one post for every grid. */
@NullMarked
package org.xinqiao.demo.units;

import org.jspecify.annotations.NullMarked;
