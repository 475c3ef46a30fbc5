package org.xinqiao.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;

/** 测试来信: messages as an adapter would hand them in. */
public final class Letters {

    static final AreaCode HOME = new AreaCode("9901");
    public static final String WORDS = "河滨街道一里社区门口的路灯三天不亮了。";

    private Letters() {}

    static Contact on(Facts.Channel channel, String source, String message, @Nullable String key, String text) {
        return new Contact(
                channel,
                source,
                message,
                key,
                Instant.parse("2026-11-26T02:00:00Z"),
                new Contact.Sender("张三", "13800138000", ""),
                new Contact.Words(Facts.Kind.HELP, "", text, null),
                Contact.Place.somewhereIn(HOME),
                null);
    }

    static Contact saying(String source, String message, String text) {
        return on(Facts.Channel.BOARD, source, message, message, text);
    }
}
