/** 个人信息保护的表. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.privacy.store;
