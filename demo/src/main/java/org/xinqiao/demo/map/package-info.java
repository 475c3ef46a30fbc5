/** The base map of the demo city, so that it can be drawn without any map server. */
@NullMarked
package org.xinqiao.demo.map;

import org.jspecify.annotations.NullMarked;
