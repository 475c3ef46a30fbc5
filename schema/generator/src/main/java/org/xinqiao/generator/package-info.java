/** Turns the migrations of the server into typed tables, at build time. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.generator;
