package org.xinqiao.desk.model;

import java.time.Duration;
import java.util.Set;
import org.xinqiao.casework.model.Stage;

/** 入列条件: which cases belong on a worklist, whoever looks. */
public sealed interface Wanted {

    /** 环节: those that stand in one of these stages. */
    record At(Set<Stage> stages) implements Wanted {
        public At {
            stages = Set.copyOf(stages);
        }
    }

    /** 临期与超期: those whose limit ends within this time from now; zero for those whose limit has passed. */
    record DueWithin(Duration time) implements Wanted {}

    /** 标记: those with something about them that somebody must watch. */
    record Marked(Mark mark) implements Wanted {}

    /** 待签收: those for which a unit of the viewer's must sign as the lead. */
    record ToSign() implements Wanted {}

    /** 在办: those that a unit of the viewer's leads, has passed down, or is asked to assist with. */
    record InHand() implements Wanted {}

    /** 本人登记. */
    record RegisteredByMe() implements Wanted {}

    /** 全部. */
    record Anything() implements Wanted {}

    /** 标记种类. */
    enum Mark {
        /** 延期待批. */
        EXTENSION_PENDING,
        /** 再次办理: came round again and is not at its end. */
        REWORKED,
        /** 督办中. */
        SUPERVISED
    }
}
