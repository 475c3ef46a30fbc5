package org.xinqiao.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.casework.store.PeriodFigureTable;
import org.xinqiao.casework.store.StandoutTable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/**
 * 期间数据: the front door to what came in during a span of time and what became of it, as it stands now. Counts of a whole area, in
 * which those cases count as well that are kept from somebody: a number tells nothing of a case.
 */
@Service
public class PeriodFigures {

    private final PeriodFigureTable table;
    private final StandoutTable standouts;

    PeriodFigures(PeriodFigureTable table, StandoutTable standouts) {
        this.table = table;
        this.standouts = standouts;
    }

    /**
     * 所问: cases registered in a span, within an area.
     *
     * @param matter or below it; absent for all
     */
    public record Asked(AreaCode area, @Nullable MatterCode matter, Instant from, Instant before) {}

    /** 渠道与类型. */
    public record Came(Facts.Channel channel, Facts.Kind kind, int cases) {}

    /** 分组数. @param key a matter, an area, a day or an hour; empty for a matter nobody has named */
    public record Group(String key, int cases) {}

    /**
     * 办理情况.
     *
     * @param direct answered without an order to a unit
     * @param dispatched given to a unit
     * @param concluded ended in a way that needs no order
     * @param answered whose answer passed review, the direct ones and those shared by merging included
     * @param replyDue whose reply was given, or whose limit for it has passed
     * @param replyInTime of those, without a limit that passed
     * @param overdue whose limit for the reply has passed
     * @param overdueOpen of those, still with a unit
     * @param returned given back by a unit at least once
     * @param reworked given out again since the citizen said no
     * @param merged joined to another case
     * @param repeated told by somebody who had told of the same matter within thirty days before
     * @param rated who said how satisfied they are
     * @param satisfied of those
     * @param open that are not over
     */
    public record Handled(
            int registered,
            int direct,
            int dispatched,
            int concluded,
            int answered,
            int replyDue,
            int replyInTime,
            int overdue,
            int overdueOpen,
            int returned,
            int reworked,
            int merged,
            int repeated,
            int rated,
            int satisfied,
            int open) {}

    /** 签收情况. @param due orders to lead that were signed, or whose limit for it passed; @param inTime of those, without one that passed */
    public record Signing(int orders, int due, int inTime) {}

    /** 典型诉求: told in confidence, of a wrongdoing, or kept from somebody: none of these is ever among them. */
    public record Standout(
            String number,
            String title,
            Facts.Kind kind,
            Facts.Urgency urgency,
            @Nullable MatterCode matter,
            AreaCode area,
            Stage stage,
            int supervised,
            int reworks,
            int returns,
            int joined) {}

    /** When the first case within an area was registered; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Instant> first(AreaCode area) {
        return table.first(area);
    }

    @Transactional(readOnly = true)
    public int count(Asked asked) {
        return table.count(asked);
    }

    @Transactional(readOnly = true)
    public List<Came> came(Asked asked) {
        return table.came(asked);
    }

    /** By the matter somebody has named. */
    @Transactional(readOnly = true)
    public List<Group> matters(Asked asked) {
        return table.matters(asked);
    }

    /** By the areas one level below, or the area itself where no more is known. */
    @Transactional(readOnly = true)
    public List<Group> areas(Asked asked) {
        return table.areas(asked);
    }

    /** By days as {@code 2026-11-27}, or by hours of the day as {@code 09}. */
    @Transactional(readOnly = true)
    public List<Group> times(Asked asked, boolean byHour) {
        return table.times(asked, byHour);
    }

    @Transactional(readOnly = true)
    public Handled handled(Asked asked) {
        return table.handled(asked);
    }

    @Transactional(readOnly = true)
    public Signing signing(Asked asked) {
        return table.signing(asked);
    }

    /** Those about which most had to be done, the gravest first. */
    @Transactional(readOnly = true)
    public List<Standout> standouts(Asked asked, int most) {
        return standouts.list(asked, most);
    }
}
