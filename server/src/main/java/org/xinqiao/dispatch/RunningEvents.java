package org.xinqiao.dispatch;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.dispatch.Advice.EventNote;
import org.xinqiao.dispatch.model.CityEvent;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.dispatch.model.EventGroups;
import org.xinqiao.dispatch.store.EventTable;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.Snapshot;

/** 处置中的事件: held in memory with a few of their cases, so that call takers see at once what is known of what they are told. */
@Component
class RunningEvents {

    private static final long FRESH_SECONDS = 10;
    private static final int MOST = 60;
    private static final int OF_EACH = 6;
    private static final int SHOWN = 2;
    private static final double LIKELY = 0.3;

    private final EventTable table;
    private final PastCases past;
    private final Alikeness alikeness;
    private final Areas areas;
    private final Snapshot<List<Running>> running;

    RunningEvents(EventTable table, PastCases past, Alikeness alikeness, Areas areas, Clock clock) {
        this.table = table;
        this.past = past;
        this.alikeness = alikeness;
        this.areas = areas;
        this.running = new Snapshot<>(() -> clock.instant().getEpochSecond() / FRESH_SECONDS, this::read);
    }

    private record Running(CityEvent event, List<PastCase> examples, int cases) {}

    void forget() {
        running.forget();
    }

    /** Those of the viewer's area that a text may be about: told like their cases, or naming their place and their trouble. */
    List<EventNote> like(Told told, Viewer viewer) {
        List<Running> near = running.get().stream()
                .filter(each -> viewer.scope().area().contains(each.event().area()))
                .filter(each -> each.event().area().contains(told.area())
                        || told.area().contains(each.event().area()))
                .toList();
        if (near.isEmpty() || !told.hasWords()) {
            return List.of();
        }
        Map<CaseId, Running> byCase = new HashMap<>();
        List<PastCase> examples = new ArrayList<>();
        for (Running each : near) {
            each.examples().forEach(it -> byCase.put(it.id(), each));
            examples.addAll(each.examples());
        }
        Map<Long, Running> found = new LinkedHashMap<>();
        for (Alikeness.Alike alike : alikeness.among(examples, told.title(), told.text(), examples.size())) {
            Running event = byCase.get(alike.it().id());
            if (event != null && alike.score() >= LIKELY && isThere(event.event(), told)) {
                found.putIfAbsent(event.event().id(), event);
            }
        }
        return found.values().stream().limit(SHOWN).map(RunningEvents::note).toList();
    }

    /** What happens in another street that the text names is another event. */
    private static boolean isThere(CityEvent event, Told told) {
        String text = told.title() + "。" + told.text();
        return EventGroups.namedIn(event.place()).isEmpty()
                || EventGroups.namedIn(text).isEmpty()
                || text.contains(event.place());
    }

    private static EventNote note(Running each) {
        CityEvent event = each.event();
        return new EventNote(
                Long.toString(event.id()), event.title(), event.place(), event.announcement(), each.cases());
    }

    private List<Running> read() {
        List<Running> all = new ArrayList<>();
        areas.roots()
                .forEach(root -> table.list(root.code(), EnumSet.of(State.RUNNING), "", null, MOST)
                        .forEach(event -> all.add(read(event))));
        return all;
    }

    private Running read(CityEvent event) {
        List<CaseId> ids = table.cases(event.id()).entrySet().stream()
                .filter(each -> each.getValue() != CityEvent.Part.REFUSED)
                .map(Map.Entry::getKey)
                .toList();
        List<PastCase> examples = ids.stream()
                .limit(OF_EACH)
                .flatMap(id -> past.find(id).stream())
                .toList();
        return new Running(event, examples, ids.size());
    }
}
