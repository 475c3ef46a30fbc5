package org.xinqiao.intake;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;

/** 短信与邮件回复: hands an answer to the room that sends SMS and e-mail, which sees to it that it arrives. */
@Component
class NoticeWayBack implements WayBack {

    private static final String KEY = "intake/";
    private static final String SMS = "sms";
    private static final String MAIL = "email";

    /** What carriers put together again on every telephone: eight parts. */
    private static final int LONGEST_SMS = 500;

    private static final int LONGEST_MAIL = 20_000;

    private final Notices notices;

    NoticeWayBack(Notices notices) {
        this.notices = notices;
    }

    @Override
    public boolean leadsTo(String source) {
        return switch (source) {
            case SMS -> notices.isOn(Channel.SMS);
            case MAIL -> notices.isOn(Channel.EMAIL);
            default -> false;
        };
    }

    @Override
    public int longest(String source) {
        return source.equals(SMS) ? LONGEST_SMS : LONGEST_MAIL;
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        Recipient to = recipient(answer).orElseThrow(() -> NotSent.ever("来信人没有留下能用的号码或邮箱。"));
        notices.send(
                new Notice(KEY + answer.message(), Purpose.MESSAGE, to, Map.of("text", answer.text()), Lang.ZH, null));
    }

    /** Under what key an answer lies with the notices, if it went that way. */
    static String keyOf(ContactLine answer) {
        return KEY + answer.message();
    }

    private static Optional<Recipient> recipient(Outgoing answer) {
        return answer.source().equals(SMS)
                ? PhoneNumber.parse(answer.to().phone()).map(Recipient::of)
                : Recipient.mail(answer.to().email());
    }
}
