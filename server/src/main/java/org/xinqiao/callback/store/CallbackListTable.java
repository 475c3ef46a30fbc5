package org.xinqiao.callback.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.model.Task.State;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.TimeCursor;

/** 待访名单: whom people have to call. */
@Repository
public class CallbackListTable {

    private final DSLContext sql;

    public CallbackListTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 筛选. */
    public enum Show {
        /** 可拨. */
        DUE,
        /** 我认领的. */
        MINE,
        /** 约定以后. */
        LATER,
        /** 已结束. */
        DONE
    }

    /** 所问. @param kind null for all */
    public record Wanted(Show show, Facts.@Nullable Kind kind, Instant now) {}

    /** The first that is due first; of those that have ended, the last. */
    public List<Task> page(Wanted wanted, @Nullable TimeCursor behind, int limit, Viewer viewer) {
        boolean isDone = wanted.show() == Show.DONE;
        Condition further = behind == null
                ? noCondition()
                : isDone
                        ? row(TASK.ENDED_AT, TASK.ID).lt(behind.at(), behind.id())
                        : row(TASK.DUE_AT, TASK.ID).gt(behind.at(), behind.id());
        return sql.selectFrom(TASK)
                .where(shown(wanted, viewer), visibleTo(viewer), further)
                .and(
                        wanted.kind() == null
                                ? noCondition()
                                : TASK.KIND.eq(wanted.kind().name()))
                .orderBy(isDone ? TASK.ENDED_AT.desc() : TASK.DUE_AT.asc(), isDone ? TASK.ID.desc() : TASK.ID.asc())
                .limit(limit)
                .fetch(CallbackTaskTable::task);
    }

    /** How many wait to be called now. */
    public int countDue(Instant now, Viewer viewer) {
        return sql.fetchCount(TASK, shown(new Wanted(Show.DUE, null, now), viewer), visibleTo(viewer));
    }

    private static Condition shown(Wanted wanted, Viewer viewer) {
        Condition person = TASK.STATE.eq(State.PERSON.name());
        long self = viewer.account().value();
        return switch (wanted.show()) {
            case DUE ->
                person.and(TASK.DUE_AT.le(wanted.now()))
                        .and(TASK.CLAIMED_BY
                                .isNull()
                                .or(TASK.CLAIMED_BY.eq(self))
                                .or(TASK.CLAIMED_UNTIL.le(wanted.now())));
            case MINE -> person.and(TASK.CLAIMED_BY.eq(self)).and(TASK.CLAIMED_UNTIL.gt(wanted.now()));
            case LATER -> person.and(TASK.DUE_AT.gt(wanted.now()));
            case DONE -> TASK.STATE.eq(State.DONE.name()).and(TASK.OUTCOME.ne(Task.Outcome.NOT_DRAWN.name()));
        };
    }

    /** 可见范围: those of the viewer's area, but for what is kept from them. */
    static Condition visibleTo(Viewer viewer) {
        String[] marks = RecusalMarks.of(viewer).toArray(String[]::new);
        Condition reach = viewer.scope().readAll()
                ? TASK.AREA.startsWith(viewer.scope().area().value())
                : TASK.UNIT.in(
                        viewer.scope().units().stream().map(UnitId::value).toList());
        return reach.and(DSL.not(DSL.arrayOverlap(TASK.KEPT_FROM, marks)));
    }
}
