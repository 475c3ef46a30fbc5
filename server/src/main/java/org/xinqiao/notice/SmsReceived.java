package org.xinqiao.notice;

/** 收到短信: a citizen has sent one, which {@link IncomingSms} tells; told in the transaction that took it in. */
public record SmsReceived(long id) {}
