package org.xinqiao.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.store.IncomingTable;
import org.xinqiao.notice.store.OptOutTable;

/** 短信来信: the front door to what citizens send by SMS. */
@Service
public class IncomingSms {

    private static final Set<String> OUT = Set.of("退订", "td", "t", "stop", "unsubscribe");
    private static final Set<String> IN = Set.of("恢复", "hf", "start");

    private final IncomingTable table;
    private final OptOutTable optOuts;
    private final Citizens citizens;
    private final ObjectProvider<Notices> notices;
    private final SmsNews news;
    private final Clock clock;

    IncomingSms(
            IncomingTable table,
            OptOutTable optOuts,
            Citizens citizens,
            ObjectProvider<Notices> notices,
            SmsNews news,
            Clock clock) {
        this.table = table;
        this.optOuts = optOuts;
        this.citizens = citizens;
        this.notices = notices;
        this.news = news;
        this.clock = clock;
    }

    /** 来信. @param words as they were sent */
    public record Sms(long id, CitizenId from, String words, Instant at) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "SMS " + id;
        }
    }

    /** One of them; empty once its words have been destroyed. */
    public Optional<Sms> find(long id) {
        return table.find(id);
    }

    void take(String gateway, String messageId, PhoneNumber from, String words) {
        if (table.isKnown(gateway, messageId)) {
            return;
        }
        CitizenId citizen = citizens.findOrCreate("", from.value());
        String keyword = keyword(words);
        table.add(new IncomingTable.Taken(gateway, messageId, citizen, keyword, words), clock.instant())
                .ifPresent(id -> taken(id, keyword, citizen, from));
    }

    void take(String gateway, GatewayMail.IncomingPart part, PhoneNumber from) {
        if (!table.isKnown(gateway, part.whole())) {
            table.addPart(gateway, part, clock.instant()).ifPresent(words -> take(gateway, part.whole(), from, words));
        }
    }

    private static String keyword(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return OUT.contains(plain) ? "OPT_OUT" : IN.contains(plain) ? "OPT_IN" : "";
    }

    /** A keyword is answered here; everything else is told to whoever reads SMS. */
    private void taken(long id, String keyword, CitizenId citizen, PhoneNumber from) {
        if (keyword.isEmpty()) {
            table.find(id).ifPresent(news::tell);
            return;
        }
        Set<CitizenId> people = new HashSet<>(citizens.knownBy(from.value()));
        people.add(citizen);
        boolean out = keyword.equals("OPT_OUT");
        if (out) {
            optOuts.add(people, clock.instant());
        } else {
            optOuts.remove(people);
        }
        notices.getObject()
                .send(new Notice(
                        "notice/keyword/" + id,
                        out ? Purpose.OPTED_OUT : Purpose.OPTED_IN,
                        Recipient.of(from),
                        Map.of(),
                        Lang.ZH,
                        null));
    }
}
