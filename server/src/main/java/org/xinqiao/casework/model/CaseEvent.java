package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/** 经过: one thing that happened to a case. The names are kept in the story for good and are never changed. */
public sealed interface CaseEvent {

    /** 登记. */
    record Registered(CaseId id, String number, Facts facts) implements CaseEvent {}

    /** 更正. */
    record Amended(Facts facts) implements CaseEvent {}

    /** 直接答复. */
    record AnsweredDirectly(String text) implements CaseEvent {}

    /** 不转办: in which way, as the place called it then; a merger follows where it joins another case. */
    record Concluded(
            String way,
            String called,
            String calledEn,
            Disposition.End ends,
            boolean ranked,
            String words,
            String to,
            String earlier)
            implements CaseEvent {}

    /** 派单: by which clause these limits hold. */
    record Dispatched(UnitId lead, List<UnitId> assists, Case.Terms terms, String note) implements CaseEvent {}

    /** 增派协办. */
    record AssistAdded(UnitId unit, String note) implements CaseEvent {}

    /** 签收. */
    record Signed(int assignment, boolean byDefault) implements CaseEvent {}

    /** 下派. {@code against} is the clause that the centre set aside, if it did. */
    record PassedDown(
            int assignment,
            UnitId unit,
            String note,
            @Nullable String against) implements CaseEvent {}

    /** 上报. */
    record PassedUp(int assignment, String note) implements CaseEvent {}

    /** 退回. Code, its name and the line of the duty list are absent in stories from before there were any. */
    record Returned(
            int assignment,
            @Nullable String code,
            @Nullable String called,
            @Nullable String calledEn,
            String reason,
            String clause,
            @Nullable DutyLine duty,
            @Nullable UnitId proposedUnit)
            implements CaseEvent {}

    /** 退回成立: a dispatch to another unit follows. */
    record ReturnUpheld(String note) implements CaseEvent {}

    /** 退回不成立. */
    record ReturnRejected(String note) implements CaseEvent {}

    /** 申请延期. */
    record ExtensionAsked(int assignment, TimeLimit limit, String reason) implements CaseEvent {}

    /** 同意延期. */
    record ExtensionGranted(TimeLimit limit, String note) implements CaseEvent {}

    /** 不同意延期. */
    record ExtensionRefused(String note, boolean byDefault) implements CaseEvent {}

    /** 挂起. */
    record Suspended(String reason, Instant until) implements CaseEvent {}

    /** 恢复. */
    record Resumed(String note, boolean byDefault) implements CaseEvent {}

    /** 答复. */
    record Replied(int assignment, String text, List<FileId> attachments) implements CaseEvent {}

    /** 协办答复. */
    record AssistReplied(int assignment, String text) implements CaseEvent {}

    /** 协办终止: not in time. */
    record AssistEnded(int assignment, String reason) implements CaseEvent {}

    /** 审核通过. */
    record ReplyAccepted(String note) implements CaseEvent {}

    /** 审核退回. */
    record ReplyRejected(String reason) implements CaseEvent {}

    /** 回访: {@code givenUp} when no further try follows an unanswered one. */
    record CalledBack(boolean contacted, boolean solved, Rating.Satisfaction satisfied, String words, boolean givenUp)
            implements CaseEvent {}

    /** 免回访: not one of the sample, so that nobody was asked and nothing says how satisfied anybody is. */
    record CallbackSpared(String note) implements CaseEvent {}

    /** 再次派单: round by round, with the citizen's words. */
    record ReworkOrdered(int round, String words) implements CaseEvent {}

    /** 不再重办: the centre closes in spite of the citizen's no. */
    record ReworkDeclined(String reason) implements CaseEvent {}

    /** 办结. */
    record Closed(String note, boolean byDefault) implements CaseEvent {}

    /** 归档. */
    record Archived(boolean byDefault) implements CaseEvent {}

    /** 重启. */
    record Reopened(String reason) implements CaseEvent {}

    /** 并案. */
    record Merged(CaseId primary, String primaryNumber, String reason) implements CaseEvent {}

    /** 拆分. */
    record Unmerged(String reason, boolean byDefault) implements CaseEvent {}

    /** 并入. */
    record DuplicateTaken(CaseId duplicate, String number) implements CaseEvent {}

    /** 拆出. */
    record DuplicateLost(CaseId duplicate, String number) implements CaseEvent {}

    /** 共享答复. */
    record ReplyShared(Case.ReplyGiven reply, Case.@Nullable Terms terms) implements CaseEvent {}

    /** 备注. */
    record Annotated(String text) implements CaseEvent {}

    /** 催办. */
    record Urged(String text) implements CaseEvent {}

    /** 督办: level 1 by a person or the first clock that ran out; higher by its own clock, up to the place's highest. */
    record Supervised(String text, int level, @Nullable TimeLimit limit) implements CaseEvent {}

    /** 解除督办. */
    record SupervisionEnded(String note) implements CaseEvent {}

    /** 撤回. */
    record Withdrawn(String reason) implements CaseEvent {}

    /** 转出. */
    record TransferredOut(String to, String reference, String reason) implements CaseEvent {}

    /** 超时: a limit passed; what follows from it stands in the next entry. */
    record LimitPassed(ClockKey clock) implements CaseEvent {}

    /** 提醒: the unit of a reply limit that is nearly used up, or the top of a supervision that can rise no further. */
    record Reminded(ClockKey clock) implements CaseEvent {}
}
