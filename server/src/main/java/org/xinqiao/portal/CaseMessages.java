package org.xinqiao.portal;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseNews;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Notice;
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

    private final Notices notices;
    private final Readers readers;
    private final StageWords words;
    private final CaseLinks links;
    private final CitizenCases cases;
    private final PortalSettings settings;

    CaseMessages(
            Notices notices,
            Readers readers,
            StageWords words,
            CaseLinks links,
            CitizenCases cases,
            PortalSettings settings) {
        this.notices = notices;
        this.readers = readers;
        this.words = words;
        this.links = links;
        this.cases = cases;
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
            if (next != null && !(stage == Purpose.REOPENED && next == Purpose.DISPATCHED)) {
                told = line;
                stage = next;
            }
        }
        if (told != null && stage != null) {
            String key = stage == Purpose.REGISTERED
                    ? "registered/" + news.after().id()
                    : "case/" + news.after().id() + "/" + told.seq();
            send(key, asTold(stage, news.after()), news, told);
        }
    }

    /** Where answers are not told, their reader is still asked how it went. */
    private Purpose asTold(Purpose stage, Case it) {
        boolean isSilent = stage == Purpose.REPLIED
                && !notices.tells(Purpose.REPLIED, it.facts().area());
        return isSilent ? Purpose.RATE : stage;
    }

    private void send(String key, Purpose stage, CaseNews news, Entry line) {
        Case it = news.after();
        Lang lang = langOf(it.facts().caller());
        send(key, stage, it, words.of(stage, news, line, lang), lang);
    }

    /** One of several that tell of the same; once, however often somebody says so. */
    public void joined(CaseId id, long event) {
        cases.find(id)
                .filter(it -> !it.stage().isEnd())
                .ifPresent(it -> send(
                        "joined/" + id + "/" + event,
                        Purpose.JOINED,
                        it,
                        Map.of(),
                        langOf(it.facts().caller())));
    }

    private void send(String key, Purpose stage, Case it, Map<String, String> more, Lang lang) {
        CitizenId caller = it.facts().caller();
        boolean isConfidential = it.facts().confidential();
        if (caller == null && isConfidential) {
            return;
        }
        Map<String, String> all = new HashMap<>(more);
        all.put("number", it.number());
        all.put("link", address(it));
        Recipient to = caller == null ? new Recipient.Sender() : Recipient.of(caller);
        Notice notice = new Notice(key, stage, to, all, lang, it.id().value())
                .in(it.facts().area());
        notices.send(isConfidential ? notice.discreetly() : notice);
    }

    private Lang langOf(@org.jspecify.annotations.Nullable CitizenId caller) {
        return caller == null ? Lang.ZH : readers.langOf(caller);
    }

    /** A message may be read by others: to a confidential case it leads only through the sign-in. */
    private String address(Case it) {
        if (it.facts().confidential()) {
            return settings.address() + "/portal/cases/" + it.number();
        }
        CaseAccess access = it.facts().caller() == null ? CaseAccess.ANONYMOUS : CaseAccess.RATER;
        return settings.address() + "/portal/p/" + links.make(it.number(), access, CaseLinks.SENT);
    }
}
