@org.jspecify.annotations.NullMarked
package org.xinqiao.timekeeping;
