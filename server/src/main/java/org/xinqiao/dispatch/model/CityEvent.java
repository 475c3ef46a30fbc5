package org.xinqiao.dispatch.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/**
 * 事件: what many cases tell of.
 *
 * @param place as people call it; empty where none was told
 * @param area the smallest in which all of it lies
 * @param announcement what callers are told; empty for nothing
 */
public record CityEvent(
        long id,
        String title,
        String place,
        AreaCode area,
        @Nullable MatterCode matter,
        State state,
        String announcement,
        @Nullable Instant announcedAt,
        Instant openedAt,
        @Nullable Instant closedAt,
        String closing,
        int version) {

    /** 事件状态. */
    public enum State {
        /** 待确认: the house proposes it. */
        PROPOSED("待确认", "Proposed"),
        /** 处置中. */
        RUNNING("处置中", "Running"),
        /** 已结束. */
        CLOSED("已结束", "Closed"),
        /** 不成立. */
        DISMISSED("不成立", "Dismissed");

        private final String zh;
        private final String en;

        State(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }

        /** Whether it is still looked after. */
        public boolean isOpen() {
            return this == PROPOSED || this == RUNNING;
        }

        /** Where a person may lead it from here. */
        public boolean mayBecome(State next) {
            return switch (this) {
                case PROPOSED -> next == RUNNING || next == DISMISSED;
                case RUNNING -> next == CLOSED;
                case CLOSED, DISMISSED -> next == RUNNING;
            };
        }
    }

    /** 归入: how a case stands to an event. */
    public enum Part {
        PROPOSED,
        JOINED,
        REFUSED
    }
}
