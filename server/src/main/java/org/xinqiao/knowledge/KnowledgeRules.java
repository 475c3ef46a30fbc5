package org.xinqiao.knowledge;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.timekeeping.WorkCalendars;

/** 知识库规则: whose an article is, and how long what is asked about it may wait, in the working days of its owner. */
@Component
class KnowledgeRules {

    /** 审核时限. */
    static final TimeLimit REVIEW = new TimeLimit(3, TimeLimit.Kind.WORKING_DAYS);

    /** 反馈答复时限. */
    static final TimeLimit FEEDBACK = new TimeLimit(3, TimeLimit.Kind.WORKING_DAYS);

    private final KnowledgeReach reach;
    private final Units units;
    private final WorkCalendars calendars;

    KnowledgeRules(KnowledgeReach reach, Units units, WorkCalendars calendars) {
        this.reach = reach;
        this.units = units;
        this.calendars = calendars;
    }

    KnowledgeReach reach() {
        return reach;
    }

    Instant due(TimeLimit limit, UnitId unit, Instant from) {
        return limit.dueAfter(from, calendars.ofUnit(units.get(unit)));
    }
}
