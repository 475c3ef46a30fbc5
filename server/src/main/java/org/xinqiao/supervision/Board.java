package org.xinqiao.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.supervision.MeasureViews.BoardPage;
import org.xinqiao.supervision.MeasureViews.BoardRow;
import org.xinqiao.supervision.MeasureViews.BoardSummary;
import org.xinqiao.supervision.MeasureViews.CardRow;
import org.xinqiao.supervision.MeasureViews.KindCount;
import org.xinqiao.supervision.MeasureViews.UnitRow;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Watched;
import org.xinqiao.supervision.model.Watched.Lateness;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.Seen;
import org.xinqiao.supervision.store.WatchTable;
import org.xinqiao.supervision.store.WatchTable.After;
import org.xinqiao.supervision.store.WatchTable.Wanted;

/** 逾期看板: the front door to what is late or about to be, by unit and by what was done about it. */
@Service
public class Board {

    private static final int LONGEST_PAGE = 200;
    /** The end of the year 9999, in milliseconds. */
    private static final long LATEST = 253_402_300_799_000L;

    private static final int EXPORTED = 5000;
    private static final int UNITS = 30;
    private static final int MONTHS = 12;
    private static final Set<MeasureKind> CARDS = EnumSet.of(MeasureKind.YELLOW_CARD, MeasureKind.RED_CARD);

    private final WatchTable watch;
    private final MeasureTable measures;
    private final CaseTitles titles;
    private final Audit audit;
    private final Clock clock;

    Board(WatchTable watch, MeasureTable measures, CaseTitles titles, Audit audit, Clock clock) {
        this.watch = watch;
        this.measures = measures;
        this.titles = titles;
        this.audit = audit;
        this.clock = clock;
    }

    /** 筛选. */
    public record Filter(
            Lateness lateness,
            @Nullable MeasureKind gravest,
            @Nullable Long unit,
            boolean instructed) {}

    /**
     * One page, the longest late first.
     *
     * @param after where the page before ended; absent for the first
     * @throws ProblemFound with {@link SupervisionProblem#BAD_CURSOR}
     */
    public BoardPage page(Viewer viewer, Filter filter, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        Instant now = clock.instant();
        List<Watched> found = watch.page(wanted(viewer, filter, now), after == null ? null : parse(after), most + 1);
        List<Watched> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? text(shown.getLast()) : null;
        return new BoardPage(rows(viewer, shown, now), next);
    }

    private static Wanted wanted(Viewer viewer, Filter filter, Instant now) {
        return new Wanted(
                new Seen(viewer, false), filter.lateness(), filter.gravest(), filter.unit(), filter.instructed(), now);
    }

    private static String text(Watched last) {
        return Objects.requireNonNull(last.due()).toEpochMilli() + "." + last.id();
    }

    private static After parse(String after) {
        String[] parts = after.split("\\.", 2);
        try {
            long due = Math.clamp(Long.parseLong(parts[0]), 0, LATEST);
            return new After(Instant.ofEpochMilli(due), Long.parseLong(parts[1]));
        } catch (RuntimeException unreadable) {
            throw new ProblemFound(SupervisionProblem.BAD_CURSOR);
        }
    }

    private List<BoardRow> rows(Viewer viewer, List<Watched> all, Instant now) {
        Map<CaseId, PastCase> known =
                titles.of(viewer, all.stream().map(Watched::id).toList());
        List<BoardRow> rows = new ArrayList<>();
        for (Watched it : all) {
            PastCase of = known.get(it.id());
            Instant due = it.due();
            if (of != null && due != null) {
                rows.add(new BoardRow(
                        it.id().toString(),
                        it.number(),
                        FreeText.masked(of.title()),
                        it.stage(),
                        unit(it.unit()),
                        unit(it.holder()),
                        due,
                        !due.isAfter(now),
                        it.instructed(),
                        it.level(),
                        it.gravest()));
            }
        }
        return rows;
    }

    private @Nullable NamedUnit unit(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(titles::unit).orElse(null);
    }

    /** The same to be taken away, which is on record. */
    public List<BoardRow> export(Viewer viewer, Filter filter) {
        Instant now = clock.instant();
        List<BoardRow> rows = rows(viewer, watch.page(wanted(viewer, filter, now), null, EXPORTED), now);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "supervision")
                .with("rows", rows.size()));
        return rows;
    }

    /** The numbers on top of the board. */
    public BoardSummary summary(Viewer viewer) {
        Instant now = clock.instant();
        Seen seen = new Seen(viewer, false);
        Wanted any = wanted(viewer, new Filter(Lateness.ANY, null, null, false), now);
        Wanted late = wanted(viewer, new Filter(Lateness.LATE, null, null, false), now);
        Wanted soon = wanted(viewer, new Filter(Lateness.SOON, null, null, false), now);
        List<KindCount> kinds = watch.byGravest(late).entrySet().stream()
                .map(each -> new KindCount(MeasureKind.find(each.getKey()).orElse(null), each.getValue()))
                .toList();
        return new BoardSummary(
                now,
                watch.count(late),
                watch.count(soon),
                count(seen, State.AWAITING_ANSWER, true, now),
                count(seen, State.ANSWERED, false, now),
                count(seen, State.PROPOSED, false, now),
                units(any, cards(seen, YearMonth.now(clock.withZone(PlaceTime.ZONE)))),
                kinds);
    }

    private List<UnitRow> units(Wanted any, List<Measure> cards) {
        List<UnitRow> rows = new ArrayList<>();
        for (WatchTable.UnitCount each : watch.byUnit(any, UNITS)) {
            UnitId id = new UnitId(each.unit());
            titles.unit(id)
                    .ifPresent(unit -> rows.add(new UnitRow(
                            unit,
                            each.late(),
                            each.soon(),
                            of(cards, id, MeasureKind.YELLOW_CARD),
                            of(cards, id, MeasureKind.RED_CARD))));
        }
        return rows;
    }

    private static int of(List<Measure> cards, UnitId unit, MeasureKind kind) {
        return (int) cards.stream()
                .filter(card -> card.unit().equals(unit) && card.kind() == kind)
                .count();
    }

    private List<Measure> cards(Seen seen, YearMonth since) {
        return measures.cards(seen, since.atDay(1).atStartOfDay(PlaceTime.ZONE).toInstant(), CARDS);
    }

    /** 每月牌数: cards that hold, per unit and month, the latest month first. */
    public List<CardRow> cardsByMonth(Viewer viewer) {
        YearMonth first = YearMonth.now(clock.withZone(PlaceTime.ZONE)).minusMonths(MONTHS - 1L);
        Map<YearMonth, Map<UnitId, List<Measure>>> byMonth = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (Measure card : cards(new Seen(viewer, false), first)) {
            YearMonth month = YearMonth.from(card.given().at().atZone(PlaceTime.ZONE));
            byMonth.computeIfAbsent(month, key -> new java.util.LinkedHashMap<>())
                    .computeIfAbsent(card.unit(), key -> new ArrayList<>())
                    .add(card);
        }
        List<CardRow> rows = new ArrayList<>();
        byMonth.forEach((month, units) -> units.forEach((id, cards) -> titles.unit(id)
                .ifPresent(unit -> rows.add(new CardRow(
                        month.toString(),
                        unit,
                        of(cards, id, MeasureKind.YELLOW_CARD),
                        of(cards, id, MeasureKind.RED_CARD))))));
        return rows;
    }

    int count(Seen seen, State state, boolean late, Instant now) {
        return measures.count(new MeasureTable.Wanted(seen, EnumSet.of(state), null, null, late, now));
    }
}
