package org.xinqiao.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.notice.store.OutboxTable;
import org.xinqiao.organisation.AreaCode;

/** 通知: the front door for every room that has something to tell a citizen. */
@Service
public class Notices {

    private final OutboxTable outbox;
    private final NoticeTexts texts;
    private final Postman postman;
    private final Clock clock;

    Notices(OutboxTable outbox, NoticeTexts texts, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Has somebody told: writes it down in the caller's transaction, so that it is told exactly if what it tells of has
     * happened. The same key again does nothing. It goes out right after the transaction.
     *
     * @throws IllegalArgumentException when a blank of the purpose is not filled, or one is filled that it does not have
     */
    @Transactional
    public void send(Notice notice) {
        TemplateText.check(notice.purpose().blanks(), notice.words());
        AreaCode area = notice.area();
        AreaCode place = area == null ? texts.firstPlace() : texts.place(area);
        TemplateText text = texts.of(notice.purpose(), place, notice.lang()).filled(notice.words());
        String address = switch (notice.to()) {
            case Recipient.Citizen _ -> "";
            case Recipient.Phone(var number) -> number.value();
            case Recipient.Mail(var mail) -> mail;
        };
        Letter letter = new Letter(address, text.subject(), text.words());
        if (outbox.add(notice, place, letter, clock.instant()).isPresent()) {
            postman.wakeAfterCommit();
        }
    }

    /** Whether messages of that kind go out at all: without a gateway nobody should be promised one. */
    public boolean isOn(Channel channel) {
        return postman.carries(channel);
    }
}
