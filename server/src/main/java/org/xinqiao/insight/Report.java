package org.xinqiao.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.insight.model.Edits;
import org.xinqiao.insight.model.Period;
import org.xinqiao.insight.model.ReportContent.Changed;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.model.Said;
import org.xinqiao.organisation.AreaCode;

/**
 * 报告: of a period and an area, without its figures.
 *
 * @param seen when whoever counts it was last heard of
 * @param counted when its figures were counted; absent as long as they are not
 * @param changes which figures came out differently when it was counted again
 * @param editors who worked on it, and for whom
 * @param release absent as long as it is not
 * @param correction absent of a report that corrects none
 * @param correctedBy a released report that corrects this one; absent mostly
 */
public record Report(
        long id,
        About about,
        State state,
        boolean bySchedule,
        By asked,
        int done,
        Instant seen,
        @Nullable Instant counted,
        Edits edits,
        List<Changed> changes,
        List<Long> editors,
        @Nullable Release release,
        @Nullable Correction correction,
        @Nullable Long correctedBy,
        int version) {

    /** How many steps counting has. */
    public static final int STEPS = 10;

    public Report {
        changes = List.copyOf(changes);
        editors = List.copyOf(editors);
    }

    /** 状态. */
    public enum State {
        /** 统计中. */
        COUNTING,
        /** 统计失败. */
        FAILED,
        /** 草稿. */
        DRAFT,
        /** 已发布, and kept as it was from then on. */
        RELEASED,
        /** 已作废: a draft that nobody wants. */
        DISCARDED
    }

    /**
     * 报告对象.
     *
     * @param matter or below it; empty for all
     */
    public record About(ReportKind kind, AreaCode area, Said areaName, String matter, Said matterName, Period period) {

        /** 标题. */
        public Said title() {
            Said of = matter.isEmpty() ? areaName : areaName.and(matterName);
            Said named = period.named(kind);
            return new Said(
                    of.zh() + "政务服务热线" + kind.zh() + "（" + named.zh() + "）",
                    kind.en() + " of the 12345 hotline, " + of.en() + ", " + named.en());
        }
    }

    /** 经手. @param account 0 for the house itself */
    public record By(long account, String name, Instant at) {}

    /** 发布. @param checksum SHA-256 over what was released */
    public record Release(By by, String checksum) {}

    /** 更正. @param of which report; @param why what was wrong with it */
    public record Correction(long of, String why) {}

    /** Whether somebody, or whom they act for, worked on it. */
    public boolean isEditedBy(Viewer viewer) {
        return editors.contains(viewer.account().value())
                || editors.contains(viewer.principal().value());
    }

    public boolean isReleased() {
        return state == State.RELEASED;
    }
}
