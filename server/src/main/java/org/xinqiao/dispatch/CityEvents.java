package org.xinqiao.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.dispatch.EventViews.EventList;
import org.xinqiao.dispatch.EventViews.EventPage;
import org.xinqiao.dispatch.EventViews.Merged;
import org.xinqiao.dispatch.model.CityEvent;
import org.xinqiao.dispatch.model.CityEvent.Part;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.dispatch.store.EventTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 事件: the front door to what many cases tell of. The house only proposes; what becomes of it, people say. */
@Service
public class CityEvents {

    private static final int LONGEST_PAGE = 200;
    private static final String REASON = "同一事件：";

    private final EventTable table;
    private final EventReading reading;
    private final Cases cases;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CityEvents(
            EventTable table,
            EventReading reading,
            Cases cases,
            Audit audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.table = table;
        this.reading = reading;
        this.cases = cases;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** Events of the viewer's area, the latest first. */
    @Transactional(readOnly = true)
    public EventList list(Viewer viewer, Collection<State> states, String words, @Nullable Long after, int limit) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<CityEvent> found = table.list(viewer.scope().area(), states, words, after, most + 1);
        List<CityEvent> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? Long.toString(shown.getLast().id()) : null;
        return new EventList(reading.rows(shown), next);
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public EventList export(Viewer viewer, Collection<State> states, String words) {
        List<CityEvent> found = table.list(viewer.scope().area(), states, words, null, 5000);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "events")
                .with("rows", found.size()));
        return new EventList(reading.rows(found), null);
    }

    /** @throws ProblemFound with {@link DispatchProblem#NO_SUCH_EVENT} */
    @Transactional(readOnly = true)
    public EventPage get(Viewer viewer, long id) {
        return reading.page(visible(viewer, id), viewer);
    }

    /** Opens an event that a person has seen. */
    @Transactional
    public EventPage open(Viewer viewer, String title, String place, AreaCode area, List<CaseId> of) {
        long id = table.add(title, place, area, null, State.RUNNING, clock.instant());
        of.forEach(each -> join(viewer, id, each));
        did(AuditAction.EVENT_OPENED, viewer, id, "open");
        return get(viewer, id);
    }

    /** Changes what is said of it. */
    @Transactional
    public EventPage change(Viewer viewer, long id, int version, String title, String place, String announcement) {
        CityEvent it = asSeen(visible(viewer, id), version);
        boolean isSame = announcement.equals(it.announcement());
        write(new CityEvent(
                id,
                title,
                place,
                it.area(),
                it.matter(),
                it.state(),
                announcement,
                isSame ? it.announcedAt() : clock.instant(),
                it.openedAt(),
                it.closedAt(),
                it.closing(),
                version));
        did(AuditAction.EVENT_CHANGED, viewer, id, isSame ? "text" : "announcement");
        return get(viewer, id);
    }

    /** Confirms, dismisses, closes or reopens it; what belonged to a proposal belongs to the confirmed event. */
    @Transactional
    public EventPage move(Viewer viewer, long id, int version, State next, String closing) {
        CityEvent it = asSeen(visible(viewer, id), version);
        if (!it.state().mayBecome(next)) {
            throw new ProblemFound(DispatchProblem.EVENT_NOT_SO);
        }
        write(new CityEvent(
                id,
                it.title(),
                it.place(),
                it.area(),
                it.matter(),
                next,
                it.announcement(),
                it.announcedAt(),
                it.openedAt(),
                next.isOpen() ? null : clock.instant(),
                next.isOpen() ? "" : closing,
                version));
        if (it.state() == State.PROPOSED && next == State.RUNNING) {
            table.cases(id).forEach((each, part) -> {
                if (part == Part.PROPOSED && !table.isJoinedElsewhere(each, id)) {
                    table.put(
                            id,
                            each,
                            Part.JOINED,
                            clock.instant(),
                            viewer.account().value());
                    news.publishEvent(new CaseJoined(each, id));
                }
            });
        }
        did(next == State.RUNNING ? AuditAction.EVENT_OPENED : AuditAction.EVENT_CHANGED, viewer, id, next.name());
        return get(viewer, id);
    }

    /** Says that a case belongs to it, or does not. */
    @Transactional
    public EventPage sort(Viewer viewer, long id, CaseId which, boolean belongs) {
        visible(viewer, id);
        if (belongs) {
            join(viewer, id, which);
        } else {
            seen(viewer, which);
            table.put(id, which, Part.REFUSED, clock.instant(), viewer.account().value());
        }
        did(AuditAction.EVENT_CHANGED, viewer, id, (belongs ? "join " : "refuse ") + which);
        return get(viewer, id);
    }

    /** 并案: each of these into one of them, as far as the rules of a case allow; what was not is said with its reason. */
    public List<Merged> merge(Viewer viewer, long id, CaseId primary, List<CaseId> others) {
        CityEvent it = visible(viewer, id);
        Case into = seen(viewer, primary);
        List<Merged> merged = new ArrayList<>();
        for (CaseId other : others) {
            Case one = seen(viewer, other);
            Command command = new Command.Merge(primary, into.number(), REASON + it.title());
            UUID own = UUID.nameUUIDFromBytes(
                    ("event:" + id + ":" + other + ":" + primary).getBytes(StandardCharsets.UTF_8));
            ProblemCode why = switch (cases.handle(viewer, other, 0, own, command)) {
                case Outcome.Done _ -> null;
                case Outcome.Refused(ProblemCode problem) -> problem;
                case Outcome.Stale _ -> CaseProblem.STALE_VERSION;
            };
            merged.add(new Merged(
                    one.number(), why == null, why == null ? null : why.zh(), why == null ? null : why.en()));
        }
        did(AuditAction.EVENT_MERGED, viewer, id, others.size() + " into " + into.number());
        return merged;
    }

    /** For the house itself: how many cases the running event has to which a person has put that one; 0 where it has none. */
    public int sizeFor(CaseId which) {
        Long id = table.openEventsOf(List.of(which)).get(which);
        return id == null || table.cases(id).get(which) != Part.JOINED
                ? 0
                : table.sizes(List.of(id)).getOrDefault(id, 0);
    }

    /** For the house itself: the cases that people have put to an event. */
    public List<CaseId> joined(long id) {
        return table.cases(id).entrySet().stream()
                .filter(each -> each.getValue() == Part.JOINED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void join(Viewer viewer, long id, CaseId which) {
        seen(viewer, which);
        if (table.isJoinedElsewhere(which, id)) {
            throw new ProblemFound(DispatchProblem.CASE_ELSEWHERE);
        }
        table.put(id, which, Part.JOINED, clock.instant(), viewer.account().value());
        news.publishEvent(new CaseJoined(which, id));
    }

    private Case seen(Viewer viewer, CaseId which) {
        return cases.find(viewer, which)
                .orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND))
                .it();
    }

    private CityEvent visible(Viewer viewer, long id) {
        return table.find(id)
                .filter(it -> viewer.scope().area().contains(it.area()))
                .orElseThrow(() -> new ProblemFound(DispatchProblem.NO_SUCH_EVENT));
    }

    private static CityEvent asSeen(CityEvent it, int version) {
        if (it.version() != version) {
            throw new ProblemFound(DispatchProblem.EVENT_CHANGED);
        }
        return it;
    }

    private void write(CityEvent it) {
        if (!table.change(it)) {
            throw new ProblemFound(DispatchProblem.EVENT_CHANGED);
        }
    }

    private void did(AuditAction action, Viewer viewer, long id, String what) {
        audit.did(Act.of(action, viewer.who()).on(Subject.of("event", id)).with("what", what));
    }
}
