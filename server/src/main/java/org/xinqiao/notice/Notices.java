package org.xinqiao.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.model.Letter;
import org.xinqiao.notice.model.TemplateText;
import org.xinqiao.notice.store.OutboxTable;
import org.xinqiao.organisation.AreaCode;

/** 通知: the front door for every room that has something to tell a citizen. */
@Service
public class Notices {

    private final OutboxTable outbox;
    private final NoticeTexts texts;
    private final NoticePlans plans;
    private final Reaching reaching;
    private final Postman postman;
    private final Clock clock;

    Notices(OutboxTable outbox, NoticeTexts texts, NoticePlans plans, Reaching reaching, Postman postman, Clock clock) {
        this.outbox = outbox;
        this.texts = texts;
        this.plans = plans;
        this.reaching = reaching;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Has somebody told: writes it down in the caller's transaction, so that it is told exactly if what it tells of has
     * happened. The same key again does nothing. It goes out right after the transaction. A stage of a case that the place
     * does not tell is not told.
     *
     * @throws IllegalArgumentException when a blank of the purpose is not filled, or one is filled that it does not have
     */
    @Transactional
    public void send(Notice notice) {
        send(notice, Duration.ZERO);
    }

    /** The same after a while, unless it is taken back until then. */
    @Transactional
    public void sendLater(Notice notice, Duration after) {
        send(notice, after);
    }

    private void send(Notice notice, Duration after) {
        TemplateText.check(notice.purpose().blanks(), notice.words());
        AreaCode place = place(notice.area());
        if (notice.purpose().isStage() && !plans.inForce(place).told().contains(notice.purpose())) {
            return;
        }
        TemplateText text = texts.of(notice.wording(), place, notice.lang()).filled(notice.words());
        switch (reaching.of(notice, text.words())) {
            case Reaching.Way.Box(Recipient to, CitizenId owner) -> put(notice.to(to), place, text, owner, after);
            case Reaching.Way.Told _, Reaching.Way.None _ -> {}
        }
    }

    private void put(Notice notice, AreaCode place, TemplateText text, @Nullable CitizenId owner, Duration after) {
        Instant now = clock.instant();
        String address = switch (notice.to()) {
            case Recipient.Citizen _, Recipient.Sender _ -> "";
            case Recipient.Phone(var number) -> number.value();
            case Recipient.Mail(var mail) -> mail;
        };
        Letter letter = new Letter(address, text.subject(), text.words());
        if (outbox.add(notice, place, letter, owner, new OutboxTable.Times(now, now.plus(after)))
                .isPresent()) {
            postman.wakeAfterCommit();
        }
    }

    private AreaCode place(@Nullable AreaCode area) {
        return area == null ? texts.firstPlace() : texts.place(area);
    }

    /** 撤回: nobody is told of it any more who has not been told yet. */
    @Transactional
    public void takeBack(long caseId, Purpose purpose) {
        outbox.takeBack(caseId, purpose, clock.instant());
    }

    /** How long after an answer the place asks how it went; zero where it does not ask by itself. */
    public Duration rateAfter(AreaCode area) {
        NoticePlan plan = plans.inForce(place(area));
        return plan.told().contains(Purpose.RATE) ? plan.rateAfter() : Duration.ZERO;
    }

    /** Whether the place where that area lies tells its citizens of that stage. */
    public boolean tells(Purpose stage, AreaCode area) {
        return plans.inForce(place(area)).told().contains(stage);
    }

    /** Whether messages of that kind go out at all: without a gateway nobody should be promised one. */
    public boolean isOn(Channel channel) {
        return postman.carries(channel);
    }
}
