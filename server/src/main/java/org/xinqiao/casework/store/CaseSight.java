package org.xinqiao.casework.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.CodeRange;

/** 可见范围, in the words of queries on {@code case_fact}. */
final class CaseSight {

    private CaseSight() {}

    /** The cases of the area, or those in which a unit of the own subtree has had a part. */
    static Condition of(Viewer viewer) {
        Scope scope = viewer.scope();
        if (scope.readAll()) {
            return CodeRange.within(CASE_FACT.AREA, scope.area().value()).and(notKeptFrom(viewer));
        }
        List<Long> units = scope.units().stream().map(UnitId::value).sorted().toList();
        return CASE_FACT
                .ID
                .in(DSL.select(UNIT_CASE.CASE_ID).from(UNIT_CASE).where(UNIT_CASE.UNIT.in(units)))
                .and(notKeptFrom(viewer));
    }

    /** 回避: those that are kept from the viewer are not there. */
    static Condition notKeptFrom(Viewer viewer) {
        String[] marks = RecusalMarks.of(viewer).toArray(String[]::new);
        return DSL.not(DSL.arrayOverlap(CASE_FACT.KEPT_FROM, marks));
    }
}
