package org.xinqiao.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.dispatch.EventViews.Bar;
import org.xinqiao.dispatch.EventViews.EventCase;
import org.xinqiao.dispatch.EventViews.EventPage;
import org.xinqiao.dispatch.EventViews.EventRow;
import org.xinqiao.dispatch.EventViews.UnitShare;
import org.xinqiao.dispatch.model.CityEvent;
import org.xinqiao.dispatch.store.EventTable;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;

/** Puts rows and pages of events together; of their cases only those that the viewer may see. */
@Component
class EventReading {

    private static final Duration BY_HOUR = Duration.ofHours(72);

    private final EventTable table;
    private final PastCases past;
    private final Matters matters;
    private final Areas areas;
    private final Units units;

    EventReading(EventTable table, PastCases past, Matters matters, Areas areas, Units units) {
        this.table = table;
        this.past = past;
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    List<EventRow> rows(List<CityEvent> events) {
        Map<Long, Integer> sizes = events.isEmpty()
                ? Map.of()
                : table.sizes(events.stream().map(CityEvent::id).toList());
        return events.stream()
                .map(it -> row(it, sizes.getOrDefault(it.id(), 0)))
                .toList();
    }

    private EventRow row(CityEvent it, int cases) {
        return new EventRow(
                Long.toString(it.id()),
                it.title(),
                it.place(),
                areas.named(it.area()),
                Optional.ofNullable(it.matter())
                        .flatMap(matters::find)
                        .map(matter -> matters.named(matter.code()))
                        .orElse(null),
                it.state(),
                cases,
                !it.announcement().isBlank(),
                it.openedAt(),
                it.closedAt());
    }

    EventPage page(CityEvent it, Viewer viewer) {
        Map<CaseId, CityEvent.Part> parts = table.cases(it.id());
        List<PastCase> seen = past.find(viewer, parts.keySet());
        List<PastCase> counted = seen.stream()
                .filter(one -> parts.get(one.id()) != CityEvent.Part.REFUSED)
                .toList();
        boolean byHour = isShort(counted);
        return new EventPage(
                rows(List.of(it)).getFirst(),
                it.announcement(),
                it.announcedAt(),
                it.closing(),
                it.version(),
                seen.stream().map(one -> shown(one, parts)).toList(),
                parts.size() - seen.size(),
                byHour,
                arrivals(counted, byHour),
                shares(counted),
                viewer.may(Power.MERGE));
    }

    private EventCase shown(PastCase it, Map<CaseId, CityEvent.Part> parts) {
        return new EventCase(
                it.id().toString(),
                it.number(),
                it.title(),
                it.stage(),
                parts.getOrDefault(it.id(), CityEvent.Part.PROPOSED),
                it.registered(),
                unit(it.lead()));
    }

    private @Nullable NamedUnit unit(@Nullable UnitId id) {
        return Optional.ofNullable(id).flatMap(units::find).map(NamedUnit::of).orElse(null);
    }

    private static boolean isShort(List<PastCase> cases) {
        return cases.isEmpty()
                || Duration.between(
                                        cases.getLast().registered(),
                                        cases.getFirst().registered())
                                .compareTo(BY_HOUR)
                        <= 0;
    }

    /** Hours and days in which none came have their place too. */
    static List<Bar> arrivals(List<PastCase> cases, boolean byHour) {
        TreeMap<Instant, Integer> counts = new TreeMap<>();
        for (PastCase it : cases) {
            counts.merge(begin(it.registered(), byHour), 1, Integer::sum);
        }
        List<Bar> bars = new ArrayList<>();
        if (!counts.isEmpty()) {
            Duration step = byHour ? Duration.ofHours(1) : Duration.ofDays(1);
            for (Instant at = counts.firstKey(); !at.isAfter(counts.lastKey()); at = at.plus(step)) {
                bars.add(new Bar(at, counts.getOrDefault(at, 0)));
            }
        }
        return bars;
    }

    private static Instant begin(Instant at, boolean byHour) {
        return byHour ? at.truncatedTo(ChronoUnit.HOURS) : PlaceTime.startOf(PlaceTime.dayOf(at));
    }

    private List<UnitShare> shares(List<PastCase> cases) {
        Map<UnitId, Integer> counts = new LinkedHashMap<>();
        for (PastCase it : cases) {
            UnitId lead = it.lead();
            if (lead != null) {
                counts.merge(lead, 1, Integer::sum);
            }
        }
        List<UnitShare> shares = new ArrayList<>();
        counts.forEach((id, count) ->
                units.find(id).ifPresent(unit -> shares.add(new UnitShare(NamedUnit.of(unit), count))));
        shares.sort(Comparator.comparingInt(UnitShare::cases).reversed());
        return shares;
    }
}
