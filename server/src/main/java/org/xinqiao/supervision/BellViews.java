package org.xinqiao.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.supervision.MeasureViews.MeasureView;
import org.xinqiao.supervision.model.Rise;

/** 给我的督办视图: what of supervision somebody is told without looking for it. */
public final class BellViews {

    private BellViews() {}

    /**
     * 计数.
     *
     * @param owed measures that wait for an answer of the viewer's unit
     * @param fresh those that ask for none and were not seen yet
     * @param risen what nobody below answered or judged in time
     */
    public record BellCount(int count, int owed, int fresh, int risen) {}

    /**
     * 给我的督办.
     *
     * @param latest the number of the latest measure shown, to say that it was seen; 0 for none
     */
    public record BellPage(BellCount counts, List<ToldView> told, List<RisenView> risen, String latest) {}

    /** 一项措施. @param fresh whether it had not been seen before */
    public record ToldView(MeasureView measure, boolean fresh) {}

    /**
     * 升级到我的一项.
     *
     * @param level how often the clock ran out
     * @param unit of the measure the unit it concerns; of a closing the one that closed it
     */
    public record RisenView(
            Rise.What what,
            int level,
            String caseId,
            String number,
            String title,
            @Nullable NamedUnit unit,
            Instant since,
            @Nullable Instant due) {}
}
