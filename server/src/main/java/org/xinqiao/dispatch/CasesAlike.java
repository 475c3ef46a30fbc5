package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.organisation.AreaCode;

/** 可公开的相同诉求: running cases that may be about the same, but for those that nobody else should know of. */
@Component
class CasesAlike {

    private static final Set<Stage> RUNNING = EnumSet.range(Stage.AWAITING_DISPATCH, Stage.AWAITING_REVIEW);
    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 3;
    private static final int STREET = 9;
    private static final int GROUP = 4;
    private static final double LIKELY = 0.36;

    private final PastCases past;
    private final Alikeness alikeness;
    private final Rules rules;
    private final Clock clock;

    CasesAlike(PastCases past, Alikeness alikeness, Rules rules, Clock clock) {
        this.past = past;
        this.alikeness = alikeness;
        this.rules = rules;
        this.clock = clock;
    }

    /** The likeliest first. */
    List<PastCase> of(Told told) {
        if (told.area().value().length() < STREET) {
            return List.of();
        }
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(rules.valueOf(Rule.DUPLICATE_WINDOW_DAYS)));
        MatterCode matter = told.matter();
        MatterCode group = matter == null
                ? null
                : new MatterCode(matter.value()
                        .substring(0, Math.min(GROUP, matter.value().length())));
        AreaCode street = new AreaCode(told.area().value().substring(0, STREET));
        List<PastCase> running =
                past.list(new PastCases.Wanted(group, street, since, now.plusSeconds(1), false, LOOKED_AT)).stream()
                        .filter(CasesAlike::isPublic)
                        .toList();
        return alikeness.among(running, told.title(), told.text(), LOOKED_AT).stream()
                .filter(each -> each.score() >= LIKELY)
                .map(Alikeness.Alike::it)
                .limit(SHOWN)
                .toList();
    }

    private static boolean isPublic(PastCase it) {
        return RUNNING.contains(it.stage())
                && !it.confidential()
                && it.kind() != Facts.Kind.REPORT
                && it.kind() != Facts.Kind.APPEAL;
    }
}
