package org.xinqiao.casework.model;

import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.UnitId;

/** 行为人: who gives a command. */
public sealed interface Actor {

    /** 工作人员: somebody signed in. */
    record Staff(Viewer viewer) implements Actor {}

    /** 系统: a clock that ran out, or another case's step. */
    record TheSystem() implements Actor {}

    /** 来电人: the citizen, through a public door. */
    record TheCitizen() implements Actor {}

    default boolean may(Power power) {
        return switch (this) {
            case Staff(Viewer viewer) -> viewer.may(power);
            case TheSystem() -> true;
            case TheCitizen() -> false;
        };
    }

    /** Whether they may act for that unit: it is their own, or below the one they head. */
    default boolean actsFor(UnitId unit) {
        return switch (this) {
            case Staff(Viewer viewer) ->
                viewer.may(Power.HANDLE)
                        && (viewer.unit().equals(unit)
                                || viewer.may(Power.HEAD_UNIT)
                                        && viewer.scope().units().contains(unit));
            case TheSystem() -> true;
            case TheCitizen() -> false;
        };
    }

    /** The name that the story shows. */
    default String name() {
        return switch (this) {
            case Staff(Viewer viewer) -> viewer.name();
            case TheSystem() -> "系统";
            case TheCitizen() -> "来电人";
        };
    }
}
