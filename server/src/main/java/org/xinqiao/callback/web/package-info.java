/** Doors to callbacks: the list of those who call, the page of who rates, and the figures. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.callback.web;
