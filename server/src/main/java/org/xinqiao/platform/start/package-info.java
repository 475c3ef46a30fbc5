/** What happens once when a process starts. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.platform.start;
