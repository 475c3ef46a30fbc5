/** 市民端的表. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.portal.store;
