package org.xinqiao.callback.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;

/**
 * 客观条件不具备: that nobody can solve a case as things stand, asked for by one person and decided by another.
 *
 * @param asker who asked, and for whom they acted
 * @param decision absent as long as it waits
 */
public record Impossible(
        long id,
        CaseId caseId,
        String number,
        String askedName,
        List<Long> asker,
        Instant asked,
        Obstacle obstacle,
        String reason,
        @Nullable Decision decision) {

    /** 原因类别. */
    public enum Obstacle {
        LAW("法律政策不允许", "The law does not allow it"),
        PLANNING("规划或审批未到位", "Planning or permits are lacking"),
        FUNDS("资金或项目未落实", "Money or project is lacking"),
        TECHNICAL("技术条件达不到", "It cannot be done technically"),
        THIRD_PARTY("须第三方同意而未同意", "Somebody who has to agree does not"),
        OTHER("其他客观原因", "Another objective reason");

        private final String zh;
        private final String en;

        Obstacle(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** 决定. */
    public record Decision(String name, Instant at, boolean granted, String answer) {}

    public Impossible {
        asker = List.copyOf(asker);
    }

    /** Whether that person asked, for themselves or for somebody else. */
    public boolean isBy(Viewer viewer) {
        return asker.contains(viewer.account().value())
                || asker.contains(viewer.principal().value());
    }
}
