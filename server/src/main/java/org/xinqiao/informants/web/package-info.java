/** Doors to sealed informants. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.informants.web;
