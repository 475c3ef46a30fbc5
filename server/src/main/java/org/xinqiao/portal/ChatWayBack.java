package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.WayBack;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.Recipient;
import org.xinqiao.portal.store.ChatTable;
import org.xinqiao.portal.store.ChatTable.Chat;

/**
 * 会话回复: an answer stands in the conversation as soon as it is on record. Whoever does not look any more is told once that there
 * is one, until they have looked again.
 */
@Component
class ChatWayBack implements WayBack {

    private static final Duration LOOKS = Duration.ofMinutes(1);
    private static final String ZH = "您在网上的咨询有新的回复，请登录查看：%s/portal/chat";
    private static final String EN = "There is an answer to what you asked online: sign in to read it: %s/portal/chat";

    private final ChatTable table;
    private final Notices notices;
    private final Readers readers;
    private final PortalSettings settings;
    private final Clock clock;

    ChatWayBack(ChatTable table, Notices notices, Readers readers, PortalSettings settings, Clock clock) {
        this.table = table;
        this.notices = notices;
        this.readers = readers;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public boolean leadsTo(String source) {
        return source.equals(Chats.SOURCE);
    }

    @Override
    public void send(Outgoing answer) throws NotSent {
        Chat chat = chat(answer).orElseThrow(() -> NotSent.ever("来信人的信息已删除，无法回复。"));
        if (chat.seenAt().plus(LOOKS).isBefore(clock.instant())) {
            Lang lang = readers.langOf(chat.citizen());
            notices.send(new Notice(
                    "chat/" + chat.id() + "/" + chat.seenAt().getEpochSecond(),
                    Purpose.MESSAGE,
                    Recipient.of(chat.citizen()),
                    Map.of("text", (lang == Lang.EN ? EN : ZH).formatted(settings.address())),
                    lang,
                    null));
        }
    }

    private Optional<Chat> chat(Outgoing answer) {
        try {
            return table.find(UUID.fromString(Objects.requireNonNullElse(answer.threadKey(), "")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
