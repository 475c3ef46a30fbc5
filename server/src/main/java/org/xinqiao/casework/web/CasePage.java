package org.xinqiao.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;

/**
 * 诉求页面: everything the case page shows, as the viewer may see it.
 *
 * @param recused the units that stand aside
 * @param sent what the caller sent along
 * @param wholeTellable whether numbers are hidden in its texts that the viewer may be told, for a reason
 */
record CasePage(
        String id,
        String number,
        String title,
        Facts.Kind kind,
        Facts.Urgency urgency,
        Stage stage,
        Facts.Channel channel,
        @Nullable NamedMatter matter,
        @Nullable NamedArea area,
        @Nullable NamedUnit lead,
        @Nullable NamedUnit holder,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable ClockKind dueKind,
        boolean overdue,
        int reworks,
        int returns,
        int urges,
        boolean supervised,
        boolean extensionPending,
        boolean suspended,
        int version,
        String text,
        String address,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean confidential,
        List<NamedUnit> recused,
        List<NamedFile> sent,
        Person registeredBy,
        List<Caller> callers,
        List<Order> assignments,
        @Nullable Integer holderNo,
        List<ClockView> clocks,
        @Nullable ReplyView reply,
        @Nullable ExtensionView pendingExtension,
        @Nullable ReturnView pendingReturn,
        @Nullable RatingView rating,
        @Nullable OtherCase mergedInto,
        List<OtherCase> merged,
        @Nullable SupervisionView supervision,
        List<AllowedStep> allowedSteps,
        List<StoryLine> story,
        boolean wholeTellable) {

    /** 人员. */
    record Person(String name, @Nullable NamedUnit unit) {}

    /** 来电人; {@code tellable} when the viewer may be told who it is, for a reason. */
    record Caller(
            @Nullable String maskedName,
            @Nullable String maskedPhone,
            Facts.Channel channel,
            Instant at,
            String caseId,
            String caseNumber,
            boolean first,
            boolean confidential,
            boolean tellable) {}

    /** 工单. */
    record Order(
            int no,
            @Nullable NamedUnit unit,
            Assignment.Role role,
            Assignment.State state,
            @Nullable Integer parent,
            Instant dispatchedAt,
            @Nullable Instant signedAt,
            @Nullable Instant endedAt,
            String note,
            String reply) {}

    /** 时钟. */
    record ClockView(
            String key,
            ClockKind kind,
            String zh,
            String en,
            Instant startedAt,
            ExplanationView.@Nullable LimitView limit,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean suspended,
            boolean late,
            boolean running) {}

    /** 答复. */
    record ReplyView(String text, Instant at, @Nullable NamedUnit unit, List<NamedFile> attachments) {}

    /** 待批延期. */
    record ExtensionView(ExplanationView.@Nullable LimitView limit, String reason, String by, Instant at) {}

    /** 职责依据: a line of the duty list; {@code matter} is absent for all matters. */
    record DutyView(@Nullable NamedMatter matter, @Nullable NamedUnit unit, String clause) {}

    /** 待裁退回; {@code called} is absent in cases from before there were reasons to choose from. */
    record ReturnView(
            @Nullable Wording called,
            @Nullable DutyView duty,
            String reason,
            String clause,
            @Nullable NamedUnit unit,
            @Nullable NamedUnit proposedUnit,
            String by,
            Instant at) {}

    /** 评价. */
    record RatingView(boolean contacted, boolean solved, Rating.Satisfaction satisfied, String words, Instant at) {}

    /**
     * 关联诉求.
     *
     * @param separable whether the viewer may un-merge it now
     */
    record OtherCase(String id, String number, String title, Stage stage, boolean separable) {}

    /** 督办. */
    record SupervisionView(String text, int level, String by, Instant at) {}

    /** 可办动作. */
    record AllowedStep(
            String step, String zh, String en, @Nullable Integer assignment, boolean primary, boolean danger) {}

    /** 经过. */
    record StoryLine(int seq, Instant at, Person actor, String type, String zh, String en, Map<String, Object> facts) {}
}
