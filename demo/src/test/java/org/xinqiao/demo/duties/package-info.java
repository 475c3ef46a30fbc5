@NullMarked
package org.xinqiao.demo.duties;

import org.jspecify.annotations.NullMarked;
