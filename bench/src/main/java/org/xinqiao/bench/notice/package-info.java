/** 通知基准: messages through the outbox to a gateway, beside the same messages over the same wire without it. */
@org.jspecify.annotations.NullMarked
package org.xinqiao.bench.notice;
