package org.xinqiao.calls.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.CallPlan;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.SeatProfile;

/** 话务规则: what the floor has to know of the place. {@link #receive} may ask a database and is never called on the floor's thread. */
public interface FloorBook {

    CallPlan plan();

    /** Who sits at that extension, with what they know; empty for a post that is none, or is switched off. */
    Optional<SeatProfile> profile(String extension, long agent);

    /** How somebody who calls that number from that number is to be received. */
    Reception receive(String caller, String dialled, Instant now);

    /** The line of a hotline, for a call taken up again after a restart; empty when it is registered no more. */
    Optional<Line> line(long hotline);

    /** The number somebody is to be called back at; empty when nothing is known of them any longer. */
    Optional<String> number(long citizen);

    /**
     * 受理方式.
     *
     * @param citizen who calls, as far as the number tells; null when it was withheld
     * @param sounds  prompts the caller hears, one after another: a known outage in the area and a greeting, or why nobody is there
     * @param menu    the prompt of the menu, where the line has one
     */
    record Reception(Line line, @Nullable Long citizen, Treatment treatment, List<String> sounds, String menu) {

        public Reception {
            sounds = List.copyOf(sounds);
        }
    }

    /** 处置: what becomes of a call. */
    enum Treatment {
        /** 排队: straight to a person, or through the menu where the line has one. */
        QUEUE,
        /** 留言. */
        VOICEMAIL,
        /** 播报: the line is closed, and says so. */
        ANNOUNCE,
        /** 黑名单. */
        BLOCKED
    }

    /**
     * 线路: one hotline as the floor sees it.
     *
     * @param hotline its id in the register; 0 for a number that is registered nowhere
     * @param area    the place it belongs to
     * @param menu    which key leads to which other line; empty when callers go straight to a person
     */
    record Line(
            long hotline,
            String area,
            String number,
            QueueId queue,
            Demand demand,
            Priority priority,
            boolean emergency,
            Map<String, Line> menu) {

        public Line {
            menu = Map.copyOf(menu);
        }
    }
}
