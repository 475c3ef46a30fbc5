package org.xinqiao.supervision.store;

import static org.jooq.impl.DSL.falseCondition;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;

/**
 * 督办可见范围: whoever gives measures sees those of their area; everybody else those of their units.
 *
 * @param mine only those of the viewer's units, whoever they are
 */
public record Seen(Viewer viewer, boolean mine) {

    /** Whether somebody sees all of their area. */
    public static boolean isOverseer(Viewer viewer) {
        return (viewer.may(Power.SUPERVISE) || viewer.may(Power.ACCOUNT))
                && viewer.scope().readAll();
    }

    @SafeVarargs
    final Condition of(Field<String> area, Field<Long>... units) {
        if (!mine && isOverseer(viewer)) {
            String code = viewer.scope().area().value();
            return CodeRange.within(area, code);
        }
        List<Long> own =
                viewer.scope().units().stream().map(UnitId::value).sorted().toList();
        Condition any = falseCondition();
        for (Field<Long> unit : units) {
            any = any.or(unit.in(own));
        }
        return any;
    }
}
