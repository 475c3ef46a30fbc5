/** The people of the demo city who sign in: none of them exists. */
@NullMarked
package org.xinqiao.demo.people;

import org.jspecify.annotations.NullMarked;
