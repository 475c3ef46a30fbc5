/** The tables of the trail. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.audit.store;
