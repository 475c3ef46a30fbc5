package org.xinqiao.supervision;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.OpenCases;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;
import org.xinqiao.supervision.FindingViews.FindingFigures;
import org.xinqiao.supervision.FindingViews.FindingList;
import org.xinqiao.supervision.FindingViews.FindingView;
import org.xinqiao.supervision.FindingViews.KindRow;
import org.xinqiao.supervision.FindingViews.OtherView;
import org.xinqiao.supervision.FindingViews.RecheckList;
import org.xinqiao.supervision.FindingViews.RecheckView;
import org.xinqiao.supervision.FindingViews.SeedRow;
import org.xinqiao.supervision.model.Finding;
import org.xinqiao.supervision.model.Finding.Verdict;
import org.xinqiao.supervision.model.Rise;
import org.xinqiao.supervision.model.Rise.What;
import org.xinqiao.supervision.store.ClosingTable;
import org.xinqiao.supervision.store.ClosingTable.Looked;
import org.xinqiao.supervision.store.ClosingTable.State;
import org.xinqiao.supervision.store.FindingTable;
import org.xinqiao.supervision.store.RiseTable;
import org.xinqiao.supervision.store.Seen;

/** 核查查阅: the front door to findings and rechecks as people read them, and to how right they were. */
@Service
public class FindingPages {

    private static final int LONGEST_PAGE = 100;
    private static final int MONTHS = 12;
    private static final int ALL = 100;
    private static final String OTHER = "otherCase";

    private final FindingTable table;
    private final ClosingTable closings;
    private final OpenCases open;
    private final CaseTitles titles;
    private final RiseTable rises;
    private final Clock clock;

    FindingPages(
            FindingTable table,
            ClosingTable closings,
            OpenCases open,
            CaseTitles titles,
            RiseTable rises,
            Clock clock) {
        this.table = table;
        this.closings = closings;
        this.open = open;
        this.titles = titles;
        this.rises = rises;
        this.clock = clock;
    }

    /** Findings of the viewer's area, the latest first. @param judged whether those that somebody has judged */
    public FindingList page(
            Viewer viewer, boolean judged, Finding.@Nullable Doubt kind, @Nullable Long after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<Finding> found = table.page(new Seen(viewer, false), !judged, kind, after, most + 1);
        List<Finding> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? Long.toString(shown.getLast().id()) : null;
        return new FindingList(views(viewer, shown), next);
    }

    /** One, as it is shown to whoever has just judged it. */
    public FindingView view(Viewer viewer, Finding it) {
        return views(viewer, List.of(it)).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_FINDING));
    }

    private List<FindingView> views(Viewer viewer, List<Finding> all) {
        Set<CaseId> ids = new HashSet<>();
        all.forEach(it -> {
            ids.add(it.caseId());
            other(it).ifPresent(ids::add);
        });
        Map<CaseId, PastCase> known = titles.of(viewer, ids);
        Map<CaseId, Cases.Seen> told = open.told(known.keySet());
        Map<Long, List<Rise>> risen = rises.risen(
                EnumSet.of(What.FINDING), all.stream().map(Finding::id).toList());
        List<FindingView> views = new ArrayList<>();
        for (Finding it : all) {
            PastCase of = known.get(it.caseId());
            Cases.Seen seen = told.get(it.caseId());
            if (of != null && seen != null) {
                views.add(view(viewer, it, of, seen, otherView(it, known, told), times(risen, it.id(), 0)));
            }
        }
        return views;
    }

    private static Optional<CaseId> other(Finding it) {
        return Optional.ofNullable(it.evidence().get(OTHER)).map(id -> new CaseId(Long.parseLong(id)));
    }

    private FindingView view(
            Viewer viewer, Finding it, PastCase of, Cases.Seen seen, @Nullable OtherView other, int risen) {
        Verdict verdict = it.verdict();
        return new FindingView(
                Long.toString(it.id()),
                it.caseId().toString(),
                it.number(),
                FreeText.masked(of.title()),
                it.kind(),
                titles.unit(it.unit()).orElse(null),
                it.found(),
                it.evidence(),
                reply(seen, it.evidence().get("replySeq")),
                other,
                verdict == null ? null : verdict.confirmed(),
                verdict == null ? "" : verdict.reason(),
                verdict == null ? "" : verdict.by().name(),
                verdict == null ? null : verdict.by().at(),
                verdict != null && verdict.reopened(),
                verdict == null ? risen : 0,
                verdict == null && Findings.isIndependent(viewer, it.unit(), it.reviewer()));
    }

    private static @Nullable OtherView otherView(
            Finding it, Map<CaseId, PastCase> known, Map<CaseId, Cases.Seen> told) {
        CaseId id = other(it).orElse(null);
        PastCase of = id == null ? null : known.get(id);
        Cases.Seen seen = id == null ? null : told.get(id);
        return of == null || seen == null
                ? null
                : new OtherView(
                        of.id().toString(),
                        of.number(),
                        FreeText.masked(of.title()),
                        reply(seen, it.evidence().get("otherSeq")));
    }

    /** What a unit answered in that line of a story; the last answer where no line is named. */
    private static String reply(Cases.Seen seen, @Nullable String seq) {
        return seen.story().stream()
                .filter(line -> seq == null || Integer.toString(line.seq()).equals(seq))
                .map(Entry::event)
                .filter(CaseEvent.Replied.class::isInstance)
                .map(event -> ((CaseEvent.Replied) event).text())
                .reduce((first, second) -> second)
                .map(FreeText::masked)
                .orElse("");
    }

    /** What was drawn to be looked at again, the first closed first. @param after the case and line the page before ended with */
    public RecheckList rechecks(Viewer viewer, boolean judged, @Nullable String after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<Looked> found = closings.page(new Seen(viewer, false), !judged, parse(after), most + 1);
        List<Looked> shown = found.subList(0, Math.min(most, found.size()));
        Map<CaseId, PastCase> known =
                titles.of(viewer, shown.stream().map(Looked::caseId).toList());
        Map<Long, List<Rise>> risen = risen(shown);
        String next = found.size() > most
                ? shown.getLast().caseId() + "." + shown.getLast().seq()
                : null;
        return new RecheckList(
                shown.stream()
                        .flatMap(it ->
                                Optional.ofNullable(known.get(it.caseId()))
                                        .map(of -> view(viewer, it, of, risen))
                                        .stream())
                        .toList(),
                next);
    }

    private @Nullable Looked parse(@Nullable String after) {
        if (after == null) {
            return null;
        }
        try {
            String[] parts = after.split("\\.", 2);
            return closings.find(new CaseId(Long.parseLong(parts[0])), Integer.parseInt(parts[1]))
                    .orElseThrow(() -> new ProblemFound(SupervisionProblem.BAD_CURSOR));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            throw new ProblemFound(SupervisionProblem.BAD_CURSOR);
        }
    }

    /** One, as it is shown to whoever has just judged it. */
    public RecheckView view(Viewer viewer, Looked it) {
        return Optional.ofNullable(titles.of(viewer, List.of(it.caseId())).get(it.caseId()))
                .map(of -> view(viewer, it, of, risen(List.of(it))))
                .orElseThrow(() -> new ProblemFound(SupervisionProblem.NO_SUCH_FINDING));
    }

    private RecheckView view(Viewer viewer, Looked it, PastCase of, Map<Long, List<Rise>> risen) {
        ClosingTable.Draw lot = it.lot();
        boolean open = it.state() == State.DRAWN;
        return new RecheckView(
                it.caseId().toString(),
                it.seq(),
                it.number(),
                FreeText.masked(of.title()),
                titles.unit(it.unit()).orElse(null),
                it.closed(),
                lot == null ? null : lot.number(),
                lot == null ? null : lot.percent(),
                open ? null : it.state() == State.CLEAN,
                it.reason(),
                it.by() == null ? "" : it.by().name(),
                it.by() == null ? null : it.by().at(),
                open ? times(risen, it.caseId().value(), it.seq()) : 0,
                open && Findings.isIndependent(viewer, it.unit(), it.reviewer()));
    }

    private Map<Long, List<Rise>> risen(List<Looked> all) {
        return rises.risen(
                EnumSet.of(What.RECHECK),
                all.stream().map(it -> it.caseId().value()).toList());
    }

    /** How often the time for it ran out. */
    private static int times(Map<Long, List<Rise>> risen, long thing, int seq) {
        return (int) risen.getOrDefault(thing, List.of()).stream()
                .filter(step -> step.seq() == seq)
                .count();
    }

    /** How right the findings of each kind were, what looking again brought, and the seeds of the lots. */
    public FindingFigures figures(Viewer viewer) {
        Seen seen = new Seen(viewer, false);
        Map<State, Integer> states = closings.figures(seen);
        int clean = states.getOrDefault(State.CLEAN, 0);
        int wrong = states.getOrDefault(State.FALSE, 0);
        return new FindingFigures(
                table.figures(seen).stream().map(FindingPages::row).toList(),
                states.values().stream().mapToInt(Integer::intValue).sum(),
                states.getOrDefault(State.DRAWN, 0),
                clean,
                wrong,
                share(wrong, clean + wrong),
                closings.seeds(MONTHS).stream().map(this::row).toList());
    }

    private static KindRow row(FindingTable.KindFigures it) {
        return new KindRow(
                it.kind(),
                it.open(),
                it.confirmed(),
                it.dismissed(),
                share(it.confirmed(), it.confirmed() + it.dismissed()));
    }

    private static @Nullable Integer share(int part, int all) {
        return all == 0 ? null : Math.round((float) part * ALL / all);
    }

    private SeedRow row(ClosingTable.Seed it) {
        YearMonth month = YearMonth.from(it.month());
        boolean over = month.isBefore(YearMonth.now(clock.withZone(PlaceTime.ZONE)));
        return new SeedRow(month.toString(), HexFormat.of().formatHex(Sha256.of(it.seed())), over ? it.seed() : null);
    }
}
