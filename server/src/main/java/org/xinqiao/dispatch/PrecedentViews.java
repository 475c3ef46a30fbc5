package org.xinqiao.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.dispatch.model.Precedent;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 判例的样子: how a precedent is shown. */
@Component
public class PrecedentViews {

    private final Matters matters;
    private final Areas areas;
    private final Units units;

    PrecedentViews(Matters matters, Areas areas, Units units) {
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    /**
     * 判例.
     *
     * @param id as text, since a browser's numbers are not exact
     * @param called the name of the reason; empty in those from before there were any
     * @param alike whether it tells of the same as what it was asked beside
     */
    public record PrecedentView(
            String id,
            String caseId,
            String number,
            Instant decidedAt,
            boolean upheld,
            @Nullable NamedUnit giver,
            @Nullable NamedUnit settled,
            @Nullable NamedUnit proposed,
            String called,
            String calledEn,
            String reason,
            String clause,
            String grounds,
            @Nullable NamedMatter matter,
            @Nullable NamedArea area,
            String title,
            String told,
            boolean alike,
            StandingView standing) {}

    /** 效力. */
    public record StandingView(
            Precedent.State state,
            String reason,
            @Nullable Instant at,
            String by,
            @Nullable String supersededBy,
            int version) {}

    /** 判例列表; {@code next} is absent on the last page and where they are ranked by what was searched for. */
    public record PrecedentList(
            List<PrecedentView> rows, @Nullable String next) {}

    PrecedentView of(Precedent it, boolean alike) {
        Precedent.Standing standing = it.standing();
        Long by = standing.supersededBy();
        return new PrecedentView(
                Long.toString(it.id()),
                it.caseId().toString(),
                it.number(),
                it.decidedAt(),
                it.upheld(),
                unit(it.giver()),
                unit(it.settled()),
                unit(it.proposed()),
                it.called(),
                it.calledEn(),
                it.reason(),
                it.clause(),
                it.grounds(),
                matter(it.matter()),
                area(it.area()),
                it.title(),
                it.told(),
                alike,
                new StandingView(
                        standing.state(),
                        standing.reason(),
                        standing.at(),
                        standing.by(),
                        by == null ? null : by.toString(),
                        standing.version()));
    }

    @Nullable
    NamedUnit unit(@Nullable UnitId id) {
        return id == null ? null : units.find(id).map(NamedUnit::of).orElse(null);
    }

    @Nullable
    NamedMatter matter(@Nullable MatterCode code) {
        return code == null
                ? null
                : matters.find(code).map(found -> matters.named(code)).orElse(null);
    }

    @Nullable
    NamedArea area(AreaCode code) {
        return areas.find(code).map(found -> areas.named(code)).orElse(null);
    }
}
