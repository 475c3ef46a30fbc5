/** 响应: what the ground floor tells goes on record too. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.audit.reacts;
