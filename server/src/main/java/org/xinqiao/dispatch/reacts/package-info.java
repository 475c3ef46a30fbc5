/** 派单对其他房间的反应. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.dispatch.reacts;
