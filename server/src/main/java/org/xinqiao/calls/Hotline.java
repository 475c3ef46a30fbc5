package org.xinqiao.calls;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xinqiao.engines.callqueue.Demand;
import org.xinqiao.engines.callqueue.Priority;
import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 归并热线: a number that people dial, and what becomes of their calls.
 *
 * @param place      the root area of the place it belongs to
 * @param oldNumbers other numbers that lead here
 * @param owner      whose line it was, or is
 * @param menuKey    the key that leads here in the menu of the place
 * @param menuOn     whether callers of this line hear the menu; off unless somebody wants it (GB/T 33358: 不宜设置)
 * @param greeting   what callers hear first; may be empty
 * @param emergency  never blocked, and before all others
 */
public record Hotline(
        HotlineId id,
        AreaCode place,
        String number,
        SortedSet<String> oldNumbers,
        String name,
        String nameEn,
        HotlineClass clazz,
        @Nullable UnitId owner,
        Merging merging,
        QueueId queue,
        @Nullable Character menuKey,
        boolean menuOn,
        Opening opening,
        String greeting,
        Priority priority,
        Demand demand,
        boolean emergency,
        Status status,
        int version) {

    /** 状态. */
    public enum Status {
        /** 筹备: written down, not yet dialled. */
        PLANNED,
        /** 开通. */
        OPEN,
        /** 停用: its numbers lead nowhere. */
        CLOSED
    }

    public Hotline {
        oldNumbers = new TreeSet<>(oldNumbers);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Whether it is reached by that key. */
    public boolean hasKey(char digit) {
        return menuKey != null && menuKey == digit;
    }

    public Optional<Announcement> welcome() {
        return Announcement.ofAny(greeting);
    }

    /** 下班播报. */
    public Optional<Announcement> closing() {
        return Announcement.ofAny(opening.closedWords());
    }
}
