/** 到期检查. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.privacy.reacts;
