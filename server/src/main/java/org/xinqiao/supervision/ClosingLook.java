package org.xinqiao.supervision;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.ClosingCheck;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.supervision.model.Aftermath;
import org.xinqiao.supervision.model.Closing;
import org.xinqiao.supervision.model.Finding;
import org.xinqiao.supervision.model.Lot;
import org.xinqiao.supervision.store.ClosingTable;
import org.xinqiao.supervision.store.ClosingTable.Draw;
import org.xinqiao.supervision.store.ClosingTable.Looked;
import org.xinqiao.supervision.store.ClosingTable.State;
import org.xinqiao.supervision.store.FindingTable;

/**
 * 办结核查: whether what was closed was done. Done again it finds nothing twice: a closing is noted last, and a finding stands once
 * for what it is about.
 */
@Component
class ClosingLook {

    /** What was closed longer ago when it is first seen is only remembered: it came with a past, and nobody can look into it. */
    private static final Duration FRESH = Duration.ofDays(3);

    private static final int SEED = 32;
    /** What somebody must go and see to; questions, praise and suggestions are answered at a desk. */
    private static final Set<Facts.Kind> SEEN_TO = EnumSet.of(Facts.Kind.HELP, Facts.Kind.COMPLAINT, Facts.Kind.REPORT);

    private final LadderPlace place;
    private final CopyLook copies;
    private final PhotoLook photos;
    private final FindingTable findings;
    private final ClosingTable closings;
    private final RiseBook rises;
    private final SecureRandom random = new SecureRandom();

    ClosingLook(
            LadderPlace place,
            CopyLook copies,
            PhotoLook photos,
            FindingTable findings,
            ClosingTable closings,
            RiseBook rises) {
        this.place = place;
        this.copies = copies;
        this.photos = photos;
        this.findings = findings;
        this.closings = closings;
        this.rises = rises;
    }

    /** Looks at every closing of a case that was not looked at yet, and at what came after. */
    void at(Cases.Seen seen, Instant now) {
        Case it = seen.it();
        RuleBook book = place.book(it.registered());
        Set<Integer> known = closings.known(it.id());
        for (Closing closing : Closing.of(it, seen.story())) {
            if (!known.contains(closing.seq())) {
                closed(it, closing, book, now);
            }
        }
        int days =
                book.check(ClosingCheck.Name.REOPENED_DAYS, it.facts().matter()).value();
        Aftermath.in(seen.story(), days).stream()
                .filter(against -> isFresh(seen.story().get(against.seq() - 1).at(), now))
                .forEach(against -> {
                    Map<String, String> evidence = new LinkedHashMap<>(against.evidence());
                    evidence.put("replySeq", Integer.toString(against.reply().seq()));
                    UnitId unit = it.assignment(against.said().assignment()).unit();
                    add(it, against.kind(), against.seq(), unit, null, evidence, now);
                });
    }

    private static boolean isFresh(Instant at, Instant now) {
        return at.isAfter(now.minus(FRESH));
    }

    private void closed(Case it, Closing closing, RuleBook book, Instant now) {
        boolean fresh = isFresh(closing.at(), now);
        int found = 0;
        if (fresh && lacksTraces(it, closing, book)) {
            add(
                    it,
                    Finding.Doubt.NO_FIELD_TRACE,
                    closing.seq(),
                    closing.unit(),
                    closing.reviewer(),
                    span(closing),
                    now);
            found++;
        }
        int percent = book.check(ClosingCheck.Name.COPIED_PERCENT, it.facts().matter())
                .value();
        Optional<Map<String, String>> copied = copies.at(it, closing, percent);
        found += add(it, Finding.Doubt.COPIED_ANSWER, closing, copied, fresh, now);
        Optional<Map<String, String>> used = photos.at(it, closing);
        boolean minded =
                book.check(ClosingCheck.Name.PHOTO_USED, it.facts().matter()).value() > 0;
        found += add(it, Finding.Doubt.PHOTO_USED_BEFORE, closing, used, fresh && minded, now);
        note(it, closing, found, fresh ? draw(it, closing, found, book, now) : null, now);
    }

    private int add(
            Case it,
            Finding.Doubt kind,
            Closing closing,
            Optional<Map<String, String>> evidence,
            boolean counts,
            Instant now) {
        if (!counts || evidence.isEmpty()) {
            return 0;
        }
        Map<String, String> all = new LinkedHashMap<>(evidence.get());
        all.put("replySeq", Integer.toString(closing.reply().seq()));
        add(it, kind, closing.seq(), closing.unit(), closing.reviewer(), all, now);
        return 1;
    }

    private static boolean lacksTraces(Case it, Closing closing, RuleBook book) {
        return SEEN_TO.contains(it.facts().kind())
                && closing.traces().isEmpty()
                && book.check(ClosingCheck.Name.FIELD_WORK, it.facts().matter()).value() > 0;
    }

    private static Map<String, String> span(Closing closing) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("from", closing.from().toString());
        evidence.put("repliedAt", closing.reply().at().toString());
        evidence.put(
                "minutes",
                Long.toString(
                        Duration.between(closing.from(), closing.reply().at()).toMinutes()));
        evidence.put("replySeq", Integer.toString(closing.reply().seq()));
        return evidence;
    }

    private void add(
            Case it,
            Finding.Doubt kind,
            int seq,
            UnitId unit,
            @Nullable Long reviewer,
            Map<String, String> evidence,
            Instant now) {
        AreaCode area = it.facts().area();
        findings.add(
                        new Finding(0, it.id(), it.number(), area, unit, reviewer, kind, evidence, now, null),
                        "case/" + it.id() + "/" + kind + "/" + seq,
                        LadderPlace.matterOf(it))
                .ifPresent(finding -> rises.found(finding, it.id(), area, now));
    }

    private @Nullable Draw draw(Case it, Closing closing, int found, RuleBook book, Instant now) {
        if (found > 0) {
            return null;
        }
        LocalDate month = LocalDate.ofInstant(closing.at(), PlaceTime.ZONE).withDayOfMonth(1);
        String seed = closings.seed(month, this::fresh, now).seed();
        int percent = book.check(ClosingCheck.Name.RECHECK_PERCENT, it.facts().matter())
                .value();
        return new Draw(Lot.of(seed, it.id().value(), closing.seq()), percent, month);
    }

    private String fresh() {
        byte[] bytes = new byte[SEED];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private void note(Case it, Closing closing, int found, @Nullable Draw lot, Instant now) {
        State state = found > 0 ? State.FOUND : State.NOT_DRAWN;
        if (lot != null && Lot.isDrawn(lot.number(), lot.percent())) {
            state = State.DRAWN;
            rises.drawn(it.id(), closing.seq(), it.facts().area(), now);
        }
        closings.add(new Looked(
                it.id(),
                closing.seq(),
                it.number(),
                it.facts().area(),
                closing.unit(),
                closing.reviewer(),
                closing.at(),
                now,
                found,
                lot,
                state,
                null,
                ""));
    }
}
