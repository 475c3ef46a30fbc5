package org.xinqiao.portal;

import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;

/** 发送验证码: how a code reaches a phone. */
public interface CodeSender {

    /** Sends it; what goes wrong on the way is the way's own business, so that nobody learns which numbers can be reached. */
    void send(PhoneNumber phone, String code, Lang lang);
}
