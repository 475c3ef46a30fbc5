/** Areas, units and places over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.organisation.web;
