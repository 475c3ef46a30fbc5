/** Registering and importing over HTTP. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.intake.web;
