package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.dispatch.model.CityEvent;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/** 事件的样子: how an event is shown. */
public final class EventViews {

    private EventViews() {}

    /**
     * 事件行.
     *
     * @param cases how many belong to it or might
     */
    public record EventRow(
            String id,
            String title,
            String place,
            NamedArea area,
            @Nullable NamedMatter matter,
            CityEvent.State state,
            int cases,
            boolean announced,
            Instant openedAt,
            @Nullable Instant closedAt) {}

    /** 事件内的诉求. */
    public record EventCase(
            String id,
            String number,
            String title,
            Stage stage,
            CityEvent.Part part,
            Instant registeredAt,
            @Nullable NamedUnit lead) {}

    /** 来件曲线: how many came in an hour or a day that begins then. */
    public record Bar(Instant at, int cases) {}

    /** 涉及单位. */
    public record UnitShare(NamedUnit unit, int cases) {}

    /**
     * 事件页.
     *
     * @param hidden how many cases belong to it that the viewer may not see
     * @param byHour whether the curve is by the hour, else by the day
     * @param mayChange whether the viewer may say anything about it
     */
    public record EventPage(
            EventRow event,
            String announcement,
            @Nullable Instant announcedAt,
            String closing,
            int version,
            List<EventCase> cases,
            int hidden,
            boolean byHour,
            List<Bar> arrivals,
            List<UnitShare> units,
            boolean mayChange) {
        public EventPage {
            cases = List.copyOf(cases);
            arrivals = List.copyOf(arrivals);
            units = List.copyOf(units);
        }
    }

    /**
     * 一页.
     *
     * @param next what to ask for the next page with; absent on the last one
     */
    public record EventList(List<EventRow> rows, @Nullable String next) {
        public EventList {
            rows = List.copyOf(rows);
        }
    }

    /** 并案结果: what came of one case. */
    public record Merged(
            String number,
            boolean done,
            @Nullable String zh,
            @Nullable String en) {}
}
