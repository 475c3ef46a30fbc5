/** Statutory days over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.timekeeping.web;
