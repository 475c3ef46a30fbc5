package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.dispatch.model.CityEvent.Part;
import org.xinqiao.dispatch.model.CityEvent.State;
import org.xinqiao.dispatch.model.EventGroups;
import org.xinqiao.dispatch.store.EventTable;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;

/** 聚类成事件: looks through the last days' cases for those that tell of the same, and proposes events of them. */
@Service
class EventGrowth {

    private static final Duration LOOKED_BACK = Duration.ofDays(3);
    private static final int MOST = 800;
    private static final int LONGEST_TITLE = 80;

    private final PastCases past;
    private final Alikeness alikeness;
    private final EventTable table;
    private final Areas areas;
    private final Clock clock;

    EventGrowth(PastCases past, Alikeness alikeness, EventTable table, Areas areas, Clock clock) {
        this.past = past;
        this.alikeness = alikeness;
        this.table = table;
        this.areas = areas;
        this.clock = clock;
    }

    /** Proposes what has grown; how many events are new. */
    @Transactional
    public int run() {
        int begun = 0;
        Instant now = clock.instant();
        for (Area root : areas.roots()) {
            List<PastCase> cases = past
                    .list(new PastCases.Wanted(
                            null, root.code(), now.minus(LOOKED_BACK), now.plusSeconds(1), false, MOST))
                    .stream()
                    .filter(it -> it.stage() != Stage.WITHDRAWN && it.stage() != Stage.TRANSFERRED_OUT)
                    .toList();
            List<List<PastCase>> places = EventGroups.byPlace(cases).stream()
                    .filter(part -> part.size() >= EventGroups.LEAST)
                    .toList();
            for (List<PastCase> members : alikeness.groups(cases, places)) {
                if (members.size() >= EventGroups.LEAST && grow(members, now)) {
                    begun++;
                }
            }
        }
        return begun;
    }

    /** Goes to the open event of most of them, if there is one; where most are known from one that is over, people have said what to say. */
    private boolean grow(List<PastCase> members, Instant now) {
        List<CaseId> ids = members.stream().map(PastCase::id).toList();
        Map<Long, Integer> open = new HashMap<>();
        table.openEventsOf(ids).values().forEach(event -> open.merge(event, 1, Integer::sum));
        Long event = open.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
        boolean isNew = event == null && 2 * table.knownAmong(ids) <= ids.size();
        if (event == null && isNew) {
            event = EventGroups.commonArea(members)
                    .map(area -> table.add(
                            title(members.getLast()),
                            place(members.getLast()),
                            area,
                            EventGroups.commonMatter(members),
                            State.PROPOSED,
                            members.getLast().registered()))
                    .orElse(null);
        }
        if (event != null) {
            for (CaseId id : ids) {
                table.put(event, id, Part.PROPOSED, now, null);
            }
        }
        return isNew && event != null;
    }

    /** An event is called as whoever told of it first called it. */
    private static String title(PastCase first) {
        String title = first.title().isBlank() ? first.text() : first.title();
        return title.substring(0, Math.min(LONGEST_TITLE, title.length()));
    }

    private static String place(PastCase first) {
        String place = EventGroups.placeOf(first);
        return first.area().value().startsWith(place) ? first.address() : place;
    }
}
