package org.xinqiao.casework.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/** 命令: what somebody asks of a case. Whether it happens, {@link Decisions} says. */
public sealed interface Command {

    /** Which row of the lifecycle table this is. */
    Step step();

    /** 登记: with a case that does not exist yet. */
    record Register(CaseId id, String number, Facts facts) implements Command {
        @Override
        public Step step() {
            return Step.REGISTER;
        }
    }

    /** 更正: the facts as they should have been. */
    record Amend(Facts facts) implements Command {
        @Override
        public Step step() {
            return Step.AMEND;
        }
    }

    /** 申请回避: who has an interest of their own neither handles the case nor sees it from then on. */
    record StandAside(String reason) implements Command {
        @Override
        public Step step() {
            return Step.STAND_ASIDE;
        }
    }

    /** 直接答复: answered by the call taker, on the spot. */
    record AnswerDirectly(String text) implements Command {
        @Override
        public Step step() {
            return Step.ANSWER_DIRECTLY;
        }
    }

    /**
     * 不转办.
     *
     * @param way the code of a {@link org.xinqiao.catalogue.Disposition}
     * @param words what the citizen is told
     * @param to who takes care of it instead; empty where the way needs nobody
     * @param earlier the case in which the same is or was worked on, with its number
     */
    record Conclude(
            String way, String words, String to, @Nullable CaseId earlier, String earlierNumber) implements Command {
        @Override
        public Step step() {
            return Step.CONCLUDE;
        }
    }

    /** 派单. {@code replyLimit} replaces the rule's where given. */
    record Dispatch(
            UnitId lead,
            List<UnitId> assists,
            String note,
            @Nullable TimeLimit replyLimit) implements Command {
        public Dispatch {
            assists = List.copyOf(assists);
        }

        @Override
        public Step step() {
            return Step.DISPATCH;
        }
    }

    /** 增派协办. */
    record AddAssist(UnitId unit, String note) implements Command {
        @Override
        public Step step() {
            return Step.ADD_ASSIST;
        }
    }

    /** 签收. */
    record Sign(int assignment) implements Command {
        @Override
        public Step step() {
            return Step.SIGN;
        }
    }

    /** 下派: to a unit below the one that holds it; by the centre only against a floor, with the reason as note. */
    record PassDown(UnitId unit, String note) implements Command {
        @Override
        public Step step() {
            return Step.PASS_DOWN;
        }
    }

    /** 上报: back to the unit that passed it down. */
    record PassUp(String note) implements Command {
        @Override
        public Step step() {
            return Step.PASS_UP;
        }
    }

    /** 退回: by one of the place's reasons, in words, with the clause, the line of the duty list and whose it is where the reason asks for them. */
    record Return(
            String code,
            String reason,
            String clause,
            @Nullable DutyLine duty,
            @Nullable UnitId proposedUnit) implements Command {
        @Override
        public Step step() {
            return Step.RETURN;
        }
    }

    /** 退回裁定: upheld, the case goes to {@code lead}; not upheld, it stays. */
    record DecideReturn(boolean upheld, @Nullable UnitId lead, String note) implements Command {
        @Override
        public Step step() {
            return Step.DECIDE_RETURN;
        }
    }

    /** 申请延期. */
    record AskExtension(TimeLimit limit, String reason) implements Command {
        @Override
        public Step step() {
            return Step.ASK_EXTENSION;
        }
    }

    /** 延期审批. */
    record DecideExtension(boolean granted, String note) implements Command {
        @Override
        public Step step() {
            return Step.DECIDE_EXTENSION;
        }
    }

    /** 挂起: the clocks stand still until then at the latest. */
    record Suspend(String reason, Instant until) implements Command {
        @Override
        public Step step() {
            return Step.SUSPEND;
        }
    }

    /** 恢复. */
    record Resume(String note) implements Command {
        @Override
        public Step step() {
            return Step.RESUME;
        }
    }

    /** 答复. */
    record Reply(String text, List<FileId> attachments) implements Command {
        public Reply {
            attachments = List.copyOf(attachments);
        }

        @Override
        public Step step() {
            return Step.REPLY;
        }
    }

    /** 协办答复. */
    record AssistReply(int assignment, String text) implements Command {
        @Override
        public Step step() {
            return Step.ASSIST_REPLY;
        }
    }

    /** 审核通过. */
    record AcceptReply(String note) implements Command {
        @Override
        public Step step() {
            return Step.ACCEPT_REPLY;
        }
    }

    /** 审核退回. */
    record RejectReply(String reason) implements Command {
        @Override
        public Step step() {
            return Step.REJECT_REPLY;
        }
    }

    /** 回访登记. */
    record RecordCallback(boolean contacted, boolean solved, Rating.Satisfaction satisfied, String words)
            implements Command {
        @Override
        public Step step() {
            return Step.RECORD_CALLBACK;
        }
    }

    /**
     * 结束回访: nobody is asked any more.
     *
     * @param asked whether it was tried, in vain; else nobody was to be asked
     */
    record EndCallback(boolean asked, String note) implements Command {
        @Override
        public Step step() {
            return Step.END_CALLBACK;
        }
    }

    /** 研判: once more, or closed in spite of the citizen's no, with reasons. */
    record DecideRework(boolean again, String reason) implements Command {
        @Override
        public Step step() {
            return Step.DECIDE_REWORK;
        }
    }

    /** 办结. */
    record Close(String note) implements Command {
        @Override
        public Step step() {
            return Step.CLOSE;
        }
    }

    /** 归档. */
    record Archive() implements Command {
        @Override
        public Step step() {
            return Step.ARCHIVE;
        }
    }

    /** 重启: by the citizen's wish, within the window. */
    record Reopen(String reason) implements Command {
        @Override
        public Step step() {
            return Step.REOPEN;
        }
    }

    /** 并案: into another case, which is still being handled. */
    record Merge(CaseId primary, String primaryNumber, String reason) implements Command {
        @Override
        public Step step() {
            return Step.MERGE;
        }
    }

    /** 拆分. */
    record Unmerge(String reason) implements Command {
        @Override
        public Step step() {
            return Step.UNMERGE;
        }
    }

    /** 并入: another case joined this one; given by the merger itself. */
    record TakeDuplicate(CaseId duplicate, String number) implements Command {
        @Override
        public Step step() {
            return Step.TAKE_DUPLICATE;
        }
    }

    /** 拆出: a joined case left again; given by the un-merging itself. */
    record LoseDuplicate(CaseId duplicate, String number) implements Command {
        @Override
        public Step step() {
            return Step.LOSE_DUPLICATE;
        }
    }

    /** 共享答复: the primary's accepted reply reaches the merged case; given by the acceptance itself. */
    record ShareReply(Case.ReplyGiven reply, Case.@Nullable Terms terms) implements Command {
        @Override
        public Step step() {
            return Step.SHARE_REPLY;
        }
    }

    /** 备注. */
    record Annotate(String text) implements Command {
        @Override
        public Step step() {
            return Step.ANNOTATE;
        }
    }

    /** 催办. */
    record Urge(String text) implements Command {
        @Override
        public Step step() {
            return Step.URGE;
        }
    }

    /** 督办. */
    record Supervise(String text, @Nullable TimeLimit limit) implements Command {
        @Override
        public Step step() {
            return Step.SUPERVISE;
        }
    }

    /** 解除督办. */
    record EndSupervision(String note) implements Command {
        @Override
        public Step step() {
            return Step.END_SUPERVISION;
        }
    }

    /** 撤回: by the citizen's wish. */
    record Withdraw(String reason) implements Command {
        @Override
        public Step step() {
            return Step.WITHDRAW;
        }
    }

    /** 转出: to 110 or another platform, for good. */
    record TransferOut(String to, String reference, String reason) implements Command {
        @Override
        public Step step() {
            return Step.TRANSFER_OUT;
        }
    }

    /** 时钟到期: a clock's end passed; given by the clock. */
    record RunOut(ClockKey clock) implements Command {
        @Override
        public Step step() {
            return Step.RUN_OUT;
        }
    }
}
