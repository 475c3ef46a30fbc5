/** Looking up a caller over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.citizens.web;
