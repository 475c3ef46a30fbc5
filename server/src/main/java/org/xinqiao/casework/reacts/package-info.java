/** 响应: what makes cases move without anybody's hand. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.casework.reacts;
