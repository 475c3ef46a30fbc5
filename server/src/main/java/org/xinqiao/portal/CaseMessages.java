package org.xinqiao.portal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseNews;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
import org.xinqiao.notice.NoticePlan;
import org.xinqiao.notice.Notices;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Readers;
import org.xinqiao.notice.Recipient;

/**
 * 诉求通知: tells whoever asked what becomes of their case, once for each thing that happens to it. To a confidential case a
 * message says no more than that there is news, and leads through the sign-in.
 */
@Service
public class CaseMessages {

    private static final String NEW_ANSWER_ZH = "您的诉求（编号%s）有新的回复，请查看：%s";
    private static final String NEW_ANSWER_EN = "There is a new answer about your case %s: %s";

    private static final String CASES = "/portal/cases/";

    private final Notices notices;
    private final Readers readers;
    private final StageWords words;
    private final CaseLinks links;
    private final Tellers tellers;
    private final PortalSettings settings;

    CaseMessages(
            Notices notices,
            Readers readers,
            StageWords words,
            CaseLinks links,
            Tellers tellers,
            PortalSettings settings) {
        this.notices = notices;
        this.readers = readers;
        this.words = words;
        this.links = links;
        this.tellers = tellers;
        this.settings = settings;
    }

    /** Of several things that happened at once, the last is told; that it is opened again says more than who has it then. */
    public void tell(CaseNews news) {
        Entry told = null;
        Purpose stage = null;
        boolean isMoved = false;
        for (Entry line : news.lines()) {
            isMoved |= StageWords.isMove(line.event());
            Purpose next = StageWords.stageOf(line.event(), isMoved);
            if (next != null
                    && isTold(next, news.after())
                    && !(stage == Purpose.REOPENED && next == Purpose.DISPATCHED)) {
                told = line;
                stage = next;
            }
        }
        if (told != null && stage != null) {
            String key = stage == Purpose.REGISTERED
                    ? "registered/" + news.after().id()
                    : "case/" + news.after().id() + "/" + told.seq();
            Purpose as = asTold(stage, news.after());
            if (as == stage || !notices.rateAfter(news.after().facts().area()).isPositive()) {
                send(key, as, news, told);
            }
        }
        askLater(news);
    }

    /** What a rule of the place has to name hides nothing else where none does. */
    private boolean isTold(Purpose stage, Case it) {
        return !NoticePlan.byRule().contains(stage)
                || notices.tells(stage, it.facts().area());
    }

    /** 请评价: some while after the answer, unless they have rated it by then, or it goes round again. */
    private void askLater(CaseNews news) {
        Case it = news.after();
        boolean isAnswered = news.lines().stream().anyMatch(line -> isAnswer(line.event()));
        Duration after =
                isAnswered && !it.stage().isEnd() ? notices.rateAfter(it.facts().area()) : Duration.ZERO;
        if (after.isPositive()) {
            String key = "rate/" + it.id() + "/" + news.lines().getLast().seq();
            Notice notice = notice(key, Purpose.RATE, told(it), Map.of());
            if (notice != null) {
                notices.sendLater(notice, after);
            }
        } else if (news.lines().stream().anyMatch(line -> endsAsking(line.event()))) {
            notices.takeBack(it.id().value(), Purpose.RATE);
        }
    }

    private static boolean isAnswer(CaseEvent event) {
        return event instanceof CaseEvent.AnsweredDirectly || event instanceof CaseEvent.ReplyAccepted;
    }

    private static boolean endsAsking(CaseEvent event) {
        return (event instanceof CaseEvent.CalledBack called && called.contacted())
                || event instanceof CaseEvent.Reopened
                || event instanceof CaseEvent.ReworkOrdered
                || event instanceof CaseEvent.Withdrawn
                || event instanceof CaseEvent.Closed;
    }

    /** Where answers are not told, their reader is still asked how it went. */
    private Purpose asTold(Purpose stage, Case it) {
        boolean isSilent = stage == Purpose.REPLIED
                && !notices.tells(Purpose.REPLIED, it.facts().area());
        return isSilent ? Purpose.RATE : stage;
    }

    private void send(String key, Purpose stage, CaseNews news, Entry line) {
        Told told = told(news.after());
        send(key, stage, told, words.of(stage, news, line, told.lang()));
    }

    /** One of several that tell of the same; once, however often somebody says so. */
    public void joined(CaseId id, long event) {
        tellers.find(id)
                .filter(it -> !it.stage().isEnd())
                .ifPresent(it -> send("joined/" + id + "/" + event, Purpose.JOINED, told(it), Map.of()));
    }

    /** 听者: whose case it is and in what language they are told; a seal is opened once for each message. */
    private record Told(Case it, Tellers.Teller teller, Lang lang) {}

    private Told told(Case it) {
        Tellers.Teller teller = tellers.of(it);
        return new Told(it, teller, langOf(teller.who()));
    }

    private void send(String key, Purpose stage, Told told, Map<String, String> more) {
        Notice notice = notice(key, stage, told, more);
        if (notice != null) {
            notices.send(notice);
        }
    }

    /** Absent where nobody may be told. */
    private @Nullable Notice notice(String key, Purpose stage, Told told, Map<String, String> more) {
        Case it = told.it();
        Tellers.Teller teller = told.teller();
        CitizenId caller = teller.who();
        boolean isConfidential = it.facts().confidential();
        if (caller == null && isConfidential) {
            return null;
        }
        Map<String, String> all = new HashMap<>(more);
        all.put("number", it.number());
        all.put("link", address(it));
        Recipient to = caller == null ? new Recipient.Sender() : Recipient.of(caller);
        Notice named = teller.sealed()
                ? new Notice(tellers.sealedName(key), stage, to, all, told.lang(), null)
                : new Notice(key, stage, to, all, told.lang(), it.id().value());
        Notice notice = named.in(it.facts().area());
        return isConfidential ? notice.discreetly() : notice;
    }

    /** 有新回复: somebody at the desk wrote to whoever it is of. @param answer the message's own id, once for each */
    public void written(Case it, String answer) {
        CitizenId caller = it.facts().caller();
        if (caller == null) {
            return;
        }
        Lang lang = readers.langOf(caller);
        String words = (lang == Lang.EN ? NEW_ANSWER_EN : NEW_ANSWER_ZH)
                .formatted(it.number(), settings.address() + CASES + it.number());
        notices.send(new Notice(
                        "portal/" + answer,
                        Purpose.MESSAGE,
                        Recipient.of(caller),
                        Map.of("text", words),
                        lang,
                        it.id().value())
                .in(it.facts().area()));
    }

    private Lang langOf(@Nullable CitizenId caller) {
        return caller == null ? Lang.ZH : readers.langOf(caller);
    }

    /** A message may be read by others: to a confidential case it leads only through the sign-in. */
    private String address(Case it) {
        if (it.facts().confidential()) {
            return settings.address() + CASES + it.number();
        }
        CaseAccess access = it.facts().caller() == null ? CaseAccess.ANONYMOUS : CaseAccess.RATER;
        return settings.address() + "/portal/p/" + links.make(it.number(), access, CaseLinks.SENT);
    }
}
