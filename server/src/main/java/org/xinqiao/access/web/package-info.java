/** Signing in and out, and the gate that every request passes. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.access.web;
