package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.dispatch.FigureViews.JudgedCase;
import org.xinqiao.dispatch.FigureViews.JudgedCases;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.dispatch.store.JudgementTable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;

/** 指标背后的诉求: the cases that a figure was counted from, as far as the viewer may see them. */
@Service
public class JudgedCaseList {

    private static final int LOOKED_AT = 500;

    private final JudgementTable table;
    private final PastCases past;
    private final Units units;
    private final Clock clock;

    JudgedCaseList(JudgementTable table, PastCases past, Units units, Clock clock) {
        this.table = table;
        this.past = past;
        this.units = units;
        this.clock = clock;
    }

    /**
     * 条件.
     *
     * @param unit proposed first; absent for any
     * @param month in which a person chose; absent for any
     * @param rightly whether the case went where it was proposed; absent for either
     * @param automatic whether only those that the house dispatched itself, else only those that a person judged
     */
    public record Asked(
            @Nullable UnitId unit,
            @Nullable YearMonth month,
            @Nullable Boolean rightly,
            boolean automatic) {

        boolean fits(Judgement it) {
            Instant at = it.chosenAt();
            return (it.way() == Way.AUTOMATIC) == automatic
                    && (unit == null || unit.equals(it.proposed()))
                    && (rightly == null || rightly == it.isRight())
                    && (month == null
                            || at != null && month.equals(YearMonth.from(ZonedDateTime.ofInstant(at, PlaceTime.ZONE))));
        }
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public JudgedCases page(Viewer viewer, Asked asked, @Nullable CaseId after, int limit) {
        Instant now = clock.instant();
        List<Judgement> found = new ArrayList<>();
        CaseId from = after;
        while (found.size() <= limit) {
            List<Judgement> next =
                    table.settled(viewer.scope().area(), now.minus(Limits.JUDGED), now.plusSeconds(1), from, LOOKED_AT);
            next.stream().filter(asked::fits).forEach(found::add);
            if (next.size() < LOOKED_AT) {
                break;
            }
            from = next.getLast().id();
        }
        List<Judgement> shown = found.subList(0, Math.min(limit, found.size()));
        Map<CaseId, PastCase> seen = past
                .find(viewer, shown.stream().map(Judgement::id).toList())
                .stream()
                .collect(Collectors.toMap(PastCase::id, it -> it));
        List<JudgedCase> rows = shown.stream()
                .flatMap(it -> Optional.ofNullable(seen.get(it.id())).map(of -> row(it, of)).stream())
                .toList();
        String more = found.size() > limit ? shown.getLast().id().toString() : null;
        return new JudgedCases(rows, more);
    }

    private JudgedCase row(Judgement it, PastCase of) {
        return new JudgedCase(
                it.id().toString(),
                of.number(),
                of.title(),
                it.way(),
                named(it.proposed()),
                named(it.settled()),
                it.certainty(),
                it.isRight(),
                it.chosenAt());
    }

    private @Nullable NamedUnit named(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(units::find).map(NamedUnit::of).orElse(null);
    }
}
