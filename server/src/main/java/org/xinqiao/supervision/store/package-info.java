/** 督办存储. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.supervision.store;
