package org.xinqiao.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.supervision.model.Finding;

/** 核查视图: what screens show of findings and rechecks. */
public final class FindingViews {

    private FindingViews() {}

    /**
     * 发现.
     *
     * @param reply what the unit answered
     * @param other of which other case it speaks; absent for none or where the viewer may not see it
     * @param risen how often the time to judge it ran out
     * @param mine whether the viewer may judge it
     */
    public record FindingView(
            String id,
            String caseId,
            String number,
            String title,
            Finding.Doubt kind,
            @Nullable NamedUnit unit,
            Instant foundAt,
            Map<String, String> evidence,
            String reply,
            @Nullable OtherView other,
            @Nullable Boolean confirmed,
            String reason,
            String decidedBy,
            @Nullable Instant decidedAt,
            boolean reopened,
            int risen,
            boolean mine) {}

    /** 另一件: and what was answered there. */
    public record OtherView(String caseId, String number, String title, String reply) {}

    public record FindingList(
            List<FindingView> rows, @Nullable String next) {}

    /** 抽查件. @param clean absent until somebody has looked; @param risen how often the time for it ran out */
    public record RecheckView(
            String caseId,
            int seq,
            String number,
            String title,
            @Nullable NamedUnit unit,
            Instant closedAt,
            @Nullable Integer lot,
            @Nullable Integer percent,
            @Nullable Boolean clean,
            String reason,
            String decidedBy,
            @Nullable Instant decidedAt,
            int risen,
            boolean mine) {}

    public record RecheckList(
            List<RecheckView> rows, @Nullable String next) {}

    /** 每类准确率. @param precision in percent of what was judged; absent where nothing was */
    public record KindRow(
            Finding.Doubt kind,
            int open,
            int confirmed,
            int dismissed,
            @Nullable Integer precision) {}

    /** 种子. @param seed shown once its month is over; its hash before */
    public record SeedRow(
            String month, String hash, @Nullable String seed) {}

    /** 核查统计. @param missed of those looked at again, in how many percent something had been missed */
    public record FindingFigures(
            List<KindRow> kinds,
            int looked,
            int drawn,
            int clean,
            int wrong,
            @Nullable Integer missed,
            List<SeedRow> seeds) {}
}
