package org.xinqiao.portal;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;

/** 短信里的验证码: goes out with everything else that citizens are told, before all of it. */
@Component
class NoticeCodes implements CodeSender {

    private final Notices notices;

    NoticeCodes(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void send(PhoneNumber phone, String code, Lang lang) {
        notices.send(new Notice(
                "portal-code/" + UUID.randomUUID(),
                Purpose.ONE_TIME_CODE,
                Recipient.of(phone),
                Map.of("code", code, "minutes", Long.toString(SignInCodes.LASTS.toMinutes())),
                lang,
                null));
    }
}
