package org.xinqiao.intake;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.notice.OtherWay;
import org.xinqiao.notice.Purpose;
import org.xinqiao.notice.Recipient;

/** 诉求来信人: reaches whoever sent the message that a case came of, by the address they gave or on a channel of their own. */
@Component
class CaseSenders implements OtherWay {

    /** What is said there, nobody else reads; a board or an open feed shows it to everybody. */
    private static final Set<Facts.Channel> OWN = EnumSet.of(Facts.Channel.WECHAT, Facts.Channel.APP);

    private static final int READ = 20;
    private static final String KEY = "notice:";

    private final ContactTable table;
    private final ContactSafe safe;
    private final Deliveries deliveries;
    private final Clock clock;

    CaseSenders(ContactTable table, ContactSafe safe, Deliveries deliveries, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Optional<Recipient> mailOf(long caseId) {
        return first(caseId).flatMap(line -> Recipient.mail(safe.open(line).email()));
    }

    @Override
    @Transactional
    public boolean tell(long caseId, Purpose stage, String key, String words) {
        Optional<ContactLine> line =
                first(caseId).filter(it -> OWN.contains(it.channel())).filter(it -> deliveries.hasWayBack(it.source()));
        line.filter(it -> stage != Purpose.REGISTERED).ifPresent(it -> put(it, caseId, key, words));
        return line.isPresent();
    }

    private void put(ContactLine to, long caseId, String key, String words) {
        ContactTable.Fresh fresh = new ContactTable.Fresh(
                true,
                to.channel(),
                to.source(),
                KEY + key,
                to.thread(),
                to.threadKey(),
                clock.instant(),
                to.area(),
                to.matter());
        table.add(fresh, ContactState.QUEUED).ifPresent(id -> {
            table.seal(id, safe.keep(id, ContactWords.out(words, "")), null);
            table.about(id, new CaseId(caseId));
        });
    }

    /** The message that it came of. */
    private Optional<ContactLine> first(long caseId) {
        List<ContactLine> lines = table.ofCase(new CaseId(caseId), READ);
        return lines.stream().filter(line -> !line.isOut()).findFirst();
    }
}
