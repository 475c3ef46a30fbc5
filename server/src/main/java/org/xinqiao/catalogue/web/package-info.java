/** Matters over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.catalogue.web;
