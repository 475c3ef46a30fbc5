package org.xinqiao.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.desk.model.Likeness;
import org.xinqiao.desk.store.LikelyCases;
import org.xinqiao.desk.store.StoredRow;
import org.xinqiao.organisation.AreaCode;

/** 相近诉求: running cases that may be the same as one that is being told. */
@Service
public class SimilarCases {

    private static final int SHOWN = 10;

    private final LikelyCases cases;
    private final Rules rules;
    private final Names names;
    private final Clock clock;

    SimilarCases(LikelyCases cases, Rules rules, Names names, Clock clock) {
        this.rules = rules;
        this.cases = cases;
        this.names = names;
        this.clock = clock;
    }

    /** The likeliest first; empty when so little is known that anything would fit. */
    @Transactional(readOnly = true)
    public List<Similar> to(Told told, Viewer viewer) {
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(rules.valueOf(Rule.DUPLICATE_WINDOW_DAYS)));
        Likeness likeness = new Likeness(told.matter(), told.area(), told.text());
        return cases.candidates(viewer, told.matter(), told.area(), told.callers(), since).stream()
                .map(row ->
                        new Weighed(row, likeness.of(row.matter(), row.area(), row.title(), isOf(told, row, viewer))))
                .filter(weighed -> weighed.verdict().isLikely())
                .sorted(Comparator.comparingInt(Weighed::weight)
                        .reversed()
                        .thenComparing(weighed -> weighed.row().registeredAt(), Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(weighed -> new Similar(
                        names.named(weighed.row(), now), weighed.verdict().why()))
                .toList();
    }

    private static boolean isOf(Told told, StoredRow row, Viewer viewer) {
        Long citizen = row.citizen();
        return citizen != null
                && Unmasking.mayKnowOf(viewer, row.confidential())
                && told.callers().contains(new CitizenId(citizen));
    }

    private record Weighed(StoredRow row, Likeness.Verdict verdict) {
        int weight() {
            return verdict.weight();
        }
    }

    /**
     * 所述: what is known of a case that may not be registered yet.
     *
     * @param callers everybody known under the caller's number
     */
    public record Told(
            @Nullable MatterCode matter, @Nullable AreaCode area, String text, Set<CitizenId> callers) {
        public Told {
            callers = Set.copyOf(callers);
        }
    }

    /** 相近的一件, and why it may be the same. */
    public record Similar(CaseRow row, List<Likeness.Reason> why) {
        public Similar {
            why = List.copyOf(why);
        }
    }
}
