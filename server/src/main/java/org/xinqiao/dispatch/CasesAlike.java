package org.xinqiao.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;

/** 可公开的相同诉求: running cases that may be about the same, but for those that nobody else should know of. */
@Component
class CasesAlike {

    private static final Set<Stage> RUNNING = EnumSet.range(Stage.AWAITING_DISPATCH, Stage.AWAITING_REVIEW);
    private static final int SHOWN = 3;
    private static final double LIKELY = 0.36;

    private final PastCases past;
    private final Alikeness alikeness;
    private final Nearby nearby;

    CasesAlike(PastCases past, Alikeness alikeness, Nearby nearby) {
        this.past = past;
        this.alikeness = alikeness;
        this.nearby = nearby;
    }

    /** The likeliest first. */
    List<PastCase> of(Told told) {
        if (told.area().value().length() < Nearby.STREET) {
            return List.of();
        }
        List<PastCase> running =
                past.list(nearby.of(told)).stream().filter(CasesAlike::isPublic).toList();
        return alikeness.among(running, told.title(), told.text(), Nearby.MOST).stream()
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
