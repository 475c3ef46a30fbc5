/** 派单的表. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch.store;
