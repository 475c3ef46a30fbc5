package org.xinqiao.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.supervision.model.Measure.State;
import org.xinqiao.supervision.model.Rise;

/** 督办视图: what screens show of supervision. */
public final class MeasureViews {

    private MeasureViews() {}

    /** 措施. @param title of the case; @param risen how it rose, the first step first; @param acts what the viewer may do about it now */
    public record MeasureView(
            String id,
            String caseId,
            String number,
            String title,
            MeasureKind kind,
            String zh,
            String en,
            String clause,
            boolean byHouse,
            @Nullable NamedUnit unit,
            Told told,
            @Nullable NamedUnit toldUnit,
            String persons,
            String words,
            State state,
            boolean late,
            String givenBy,
            Instant givenAt,
            @Nullable Instant reachedAt,
            @Nullable Instant answerDue,
            String secondedBy,
            String endedBy,
            @Nullable Instant endedAt,
            String endedWhy,
            List<AnswerView> answers,
            List<StepView> risen,
            List<ActOn> acts) {}

    /** 升级一步: the clock ran out so often, and it became that unit's turn; without a unit the office's, above it leaders'. */
    public record StepView(
            Rise.What what, int level, @Nullable NamedUnit unit, Instant since) {}

    /** 回复. @param accepted absent until it is judged */
    public record AnswerView(
            int no,
            String words,
            List<NamedFile> files,
            String by,
            Instant at,
            boolean late,
            @Nullable Boolean accepted,
            String reason,
            String decidedBy,
            @Nullable Instant decidedAt) {}

    /** 可做的事. */
    public enum ActOn {
        ANSWER,
        JUDGE,
        SECOND,
        LIFT,
        WITHDRAW
    }

    /** 可涉及的人员. */
    public record PersonView(
            String id, String name, @Nullable NamedUnit unit) {}

    public record MeasureList(
            List<MeasureView> rows, @Nullable String next) {}

    /** 待办计数: how much waits for the viewer: to be answered by their units, or to be decided by them. */
    public record Waiting(int mine, int measures, int findings, int rechecks) {}

    /** 看板一行. */
    public record BoardRow(
            String caseId,
            String number,
            String title,
            Stage stage,
            @Nullable NamedUnit unit,
            @Nullable NamedUnit holder,
            Instant due,
            boolean late,
            boolean instructed,
            int level,
            @Nullable MeasureKind gravest) {}

    public record BoardPage(List<BoardRow> rows, @Nullable String next) {}

    /** 单位一行: how many late, soon late, and cards this month. */
    public record UnitRow(NamedUnit unit, int late, int soon, int yellow, int red) {}

    public record KindCount(@Nullable MeasureKind kind, int late) {}

    /** 看板总览. */
    public record BoardSummary(
            Instant at,
            int late,
            int soon,
            int unanswered,
            int toJudge,
            int toConfirm,
            List<UnitRow> units,
            List<KindCount> kinds) {}

    /** 每月牌数. @param month as 2026-11 */
    public record CardRow(String month, NamedUnit unit, int yellow, int red) {}

    /** 可下达的措施: what the ladder says of each kind. */
    public record Choice(
            MeasureKind kind,
            Told told,
            @Nullable Integer amount,
            @Nullable String limitKind,
            @Nullable Wording limit,
            String clause,
            boolean mine) {}
}
