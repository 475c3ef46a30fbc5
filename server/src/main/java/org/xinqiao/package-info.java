/** Xinqiao 心桥: each package below this one is a room of the house. */
@org.jspecify.annotations.NullMarked
package org.xinqiao;
