package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.dispatch.FigureViews.Answer;
import org.xinqiao.dispatch.FigureViews.AutomaticFigures;
import org.xinqiao.dispatch.FigureViews.DriftView;
import org.xinqiao.dispatch.FigureViews.Point;
import org.xinqiao.dispatch.FigureViews.UnitFigures;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.model.Months;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.dispatch.store.DispatchTables;
import org.xinqiao.dispatch.store.JudgementTable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 建议质量: the front door to how right proposals have been, what could go by itself, and what the place asks of it. */
@Service
public class DispatchFigures {

    private static final int MOST = 50_000;
    private static final int POINTS = 40;
    private static final int LESSONS = 10;

    private final JudgementTable table;
    private final DispatchTables tables;
    private final Judgements judgements;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    DispatchFigures(
            JudgementTable table, DispatchTables tables, Judgements judgements, Units units, Audit audit, Clock clock) {
        this.table = table;
        this.tables = tables;
        this.judgements = judgements;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The figures of the viewer's area over the last half year.
     *
     * @param unit whose proposals the curve, the months and the drift are of; absent for all
     */
    @Transactional(readOnly = true)
    public Answer of(Viewer viewer, @Nullable UnitId unit) {
        Instant now = clock.instant();
        DispatchRules rules = tables.rules();
        List<Judgement> all =
                table.settled(viewer.scope().area(), now.minus(Limits.JUDGED), now.plusSeconds(1), null, MOST);
        List<Judgement> judged =
                all.stream().filter(it -> it.way() != Way.AUTOMATIC).toList();
        Curve whole = Curve.of(judged, rules);
        double gate = whole.gate().orElse(Double.POSITIVE_INFINITY);
        List<Judgement> chosen = unit == null
                ? judged
                : judged.stream().filter(it -> unit.equals(it.proposed())).toList();
        Curve curve = unit == null ? whole : Curve.of(chosen, rules);
        return new Answer(
                rules,
                chosen.size(),
                rightly(chosen),
                chosen.isEmpty() ? 0 : (double) sure(chosen, gate) / chosen.size(),
                whole.gate().isPresent(),
                points(curve),
                Months.of(chosen, gate),
                DriftView.of(Months.drift(chosen, now)),
                byUnit(judged, gate, now),
                automatic(all),
                tables.lessons(LESSONS));
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public Answer export(Viewer viewer) {
        Answer answer = of(viewer, null);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "dispatch-figures")
                .with("rows", answer.units().size()));
        return answer;
    }

    /** Changes what is asked of automatic dispatch; whether there is any is on record. */
    @Transactional
    public DispatchRules change(Viewer viewer, int precision, boolean automatic, int least) {
        tables.change(precision, automatic, least, viewer.account().value(), clock.instant());
        audit.did(Act.of(AuditAction.DISPATCH_RULED, viewer.who())
                .with("precision", precision)
                .with("automatic", automatic ? "on" : "off")
                .with("least", least));
        judgements.forget();
        return tables.rules();
    }

    private List<UnitFigures> byUnit(List<Judgement> judged, double gate, Instant now) {
        Map<UnitId, List<Judgement>> groups = new HashMap<>();
        for (Judgement it : judged) {
            UnitId proposed = it.proposed();
            if (proposed != null) {
                groups.computeIfAbsent(proposed, id -> new ArrayList<>()).add(it);
            }
        }
        List<UnitFigures> figures = new ArrayList<>();
        groups.forEach((id, those) -> Optional.of(id)
                .flatMap(units::find)
                .ifPresent(unit -> figures.add(new UnitFigures(
                        NamedUnit.of(unit),
                        those.size(),
                        rightly(those),
                        sure(those, gate),
                        Months.of(those, gate),
                        DriftView.of(Months.drift(those, now))))));
        figures.sort(Comparator.comparingInt(UnitFigures::judged)
                .reversed()
                .thenComparing(each -> each.unit().code()));
        return figures;
    }

    private static List<Point> points(Curve curve) {
        List<Point> points = new ArrayList<>();
        for (int at = 1; at <= POINTS && curve.judged() > 0; at++) {
            double coverage = (double) at / POINTS;
            points.add(new Point(coverage, curve.risk().precisionAt(coverage)));
        }
        return points;
    }

    private static AutomaticFigures automatic(List<Judgement> all) {
        List<Judgement> those =
                all.stream().filter(it -> it.way() == Way.AUTOMATIC).toList();
        return new AutomaticFigures(those.size(), those.size() - rightly(those));
    }

    private static int rightly(List<Judgement> those) {
        return (int) those.stream().filter(Judgement::isRight).count();
    }

    private static int sure(List<Judgement> those, double gate) {
        return (int) those.stream().filter(it -> it.score() >= gate).count();
    }
}
