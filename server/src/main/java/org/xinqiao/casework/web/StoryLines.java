package org.xinqiao.casework.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;

/** 经过的文字: each line of a story as a sentence in both languages, with its facts beside. */
@Component
class StoryLines {

    private final CaseNames names;

    StoryLines(CaseNames names) {
        this.names = names;
    }

    List<CasePage.StoryLine> of(List<Entry> story) {
        List<CasePage.StoryLine> lines = new ArrayList<>();
        Facts facts = null;
        for (Entry entry : story) {
            Said said = new Said();
            tell(said, entry.event());
            switch (entry.event()) {
                case CaseEvent.Registered it -> facts = it.facts();
                case CaseEvent.Amended it -> {
                    new Amendment(names, Objects.requireNonNull(facts), it.facts()).tell(said.facts);
                    facts = it.facts();
                }
                default -> {}
            }
            lines.add(line(entry, said));
        }
        return lines;
    }

    private CasePage.StoryLine line(Entry entry, Said said) {
        CasePage.Person actor =
                new CasePage.Person(entry.by().name(), names.unit(entry.by().unit()));
        String type = entry.event().getClass().getSimpleName();
        return new CasePage.StoryLine(entry.seq(), entry.at(), actor, type, said.zh, said.en, said.facts);
    }

    /** A sentence while it is being put together. */
    private static final class Said {
        private String zh = "";
        private String en = "";
        private final Map<String, Object> facts = new LinkedHashMap<>();

        Said is(String chinese, String english) {
            zh = chinese;
            en = english;
            return this;
        }

        Said with(String name, Object fact) {
            if (!"".equals(fact)) {
                facts.put(name, fact);
            }
            return this;
        }
    }

    private void tell(Said said, CaseEvent event) {
        switch (event) {
            case CaseEvent.Registered it -> registered(said, it);
            case CaseEvent.Amended _ -> said.is("更正诉求信息", "Amended the facts");
            case CaseEvent.AnsweredDirectly it -> answeredDirectly(said, it);
            case CaseEvent.Concluded it -> concluded(said, it);
            case CaseEvent.Dispatched it -> dispatched(said, it);
            case CaseEvent.AssistAdded it -> assistAdded(said, it);
            case CaseEvent.Signed it -> signed(said, it);
            case CaseEvent.PassedDown it -> passedDown(said, it);
            case CaseEvent.PassedUp it -> passedUp(said, it);
            case CaseEvent.Returned it -> returned(said, it);
            case CaseEvent.ReturnUpheld it -> returnUpheld(said, it);
            case CaseEvent.ReturnRejected it -> returnRejected(said, it);
            case CaseEvent.ExtensionAsked it -> extensionAsked(said, it);
            case CaseEvent.ExtensionGranted it -> extensionGranted(said, it);
            case CaseEvent.ExtensionRefused it -> extensionRefused(said, it);
            case CaseEvent.Suspended it -> suspended(said, it);
            case CaseEvent.Resumed it -> resumed(said, it);
            case CaseEvent.Replied it -> replied(said, it);
            case CaseEvent.AssistReplied it -> assistReplied(said, it);
            case CaseEvent.AssistEnded it -> assistEnded(said, it);
            case CaseEvent.ReplyAccepted it -> replyAccepted(said, it);
            case CaseEvent.ReplyRejected it -> replyRejected(said, it);
            case CaseEvent.CalledBack it -> calledBack(said, it);
            case CaseEvent.ReworkOrdered it -> reworkOrdered(said, it);
            case CaseEvent.CallbackSpared it ->
                said.is("未抽中回访", "Not in the sample that is asked").with("note", it.note());
            case CaseEvent.ReworkDeclined it -> reworkDeclined(said, it);
            case CaseEvent.Closed it -> closed(said, it);
            case CaseEvent.Archived it -> archived(said, it);
            case CaseEvent.Reopened it -> reopened(said, it);
            case CaseEvent.Merged it -> merged(said, it);
            case CaseEvent.Unmerged it -> unmerged(said, it);
            case CaseEvent.DuplicateTaken it -> duplicateTaken(said, it);
            case CaseEvent.DuplicateLost it -> duplicateLost(said, it);
            case CaseEvent.ReplyShared it -> replyShared(said, it);
            case CaseEvent.Annotated it -> annotated(said, it);
            case CaseEvent.Urged it -> urged(said, it);
            case CaseEvent.Supervised it -> supervised(said, it);
            case CaseEvent.SupervisionEnded it -> supervisionEnded(said, it);
            case CaseEvent.Withdrawn it -> withdrawn(said, it);
            case CaseEvent.TransferredOut it -> transferredOut(said, it);
            case CaseEvent.LimitPassed it -> limitPassed(said, it);
            case CaseEvent.Reminded it -> reminded(said, it);
        }
    }

    private static void registered(Said said, CaseEvent.Registered it) {
        said.is(
                "登记诉求（" + it.facts().kind().zh() + "，" + it.facts().channel().zh() + "）",
                "Registered (" + it.facts().kind().en() + ", "
                        + it.facts().channel().en() + ")");
    }

    private static void answeredDirectly(Said said, CaseEvent.AnsweredDirectly it) {
        said.is("直接答复", "Answered directly").with("text", it.text());
    }

    private static void concluded(Said said, CaseEvent.Concluded it) {
        said.is("不转办：" + it.called(), "Without an order: " + it.calledEn())
                .with("text", it.words())
                .with("to", it.to())
                .with("earlier", it.earlier());
    }

    private void assistAdded(Said said, CaseEvent.AssistAdded it) {
        said.is("增派" + zh(it.unit()) + "协办", "Asked " + en(it.unit()) + " to assist")
                .with("note", it.note());
    }

    private static void signed(Said said, CaseEvent.Signed it) {
        said.is(
                it.byDefault() ? "逾期未签收，视为签收" : "签收",
                it.byDefault() ? "Not signed in time; counts as signed" : "Signed");
    }

    private void passedDown(Said said, CaseEvent.PassedDown it) {
        said.is("下派至" + zh(it.unit()), "Passed down to " + en(it.unit())).with("note", it.note());
        String against = it.against();
        if (against != null) {
            said.is("中心决定下派至" + zh(it.unit()), "The centre had it passed down to " + en(it.unit()))
                    .with("setAside", against);
        }
    }

    private static void passedUp(Said said, CaseEvent.PassedUp it) {
        said.is("上报上级", "Passed up").with("note", it.note());
    }

    private static void returnUpheld(Said said, CaseEvent.ReturnUpheld it) {
        said.is("退回成立，改派", "Return upheld").with("note", it.note());
    }

    private static void returnRejected(Said said, CaseEvent.ReturnRejected it) {
        said.is("退回不成立，继续办理", "Return rejected; the unit goes on").with("note", it.note());
    }

    private static void extensionAsked(Said said, CaseEvent.ExtensionAsked it) {
        said.is(
                        "申请延期" + it.limit().wording().zh(),
                        "Asked for " + it.limit().wording().en() + " more")
                .with("reason", it.reason());
    }

    private static void extensionGranted(Said said, CaseEvent.ExtensionGranted it) {
        said.is(
                        "同意延期" + it.limit().wording().zh(),
                        "Granted " + it.limit().wording().en() + " more")
                .with("note", it.note());
    }

    private static void extensionRefused(Said said, CaseEvent.ExtensionRefused it) {
        said.is(
                        it.byDefault() ? "延期逾期未批，视为不同意" : "不同意延期",
                        it.byDefault() ? "Extension not decided in time; refused" : "Refused the extension")
                .with("note", it.note());
    }

    private static void suspended(Said said, CaseEvent.Suspended it) {
        said.is("挂起", "Suspended").with("reason", it.reason()).with("until", it.until());
    }

    private static void resumed(Said said, CaseEvent.Resumed it) {
        said.is(
                        it.byDefault() ? "挂起到期，自动恢复" : "恢复办理",
                        it.byDefault() ? "Suspension over, resumed by itself" : "Resumed")
                .with("note", it.note());
    }

    private static void replied(Said said, CaseEvent.Replied it) {
        said.is("提交答复", "Replied")
                .with("text", it.text())
                .with("attachments", it.attachments().size());
    }

    private static void assistReplied(Said said, CaseEvent.AssistReplied it) {
        said.is("协办答复", "Replied as assistant").with("text", it.text());
    }

    private static void assistEnded(Said said, CaseEvent.AssistEnded it) {
        said.is("协办逾期终止", "The assist ended unanswered").with("reason", it.reason());
    }

    private static void replyAccepted(Said said, CaseEvent.ReplyAccepted it) {
        said.is("审核通过答复", "Accepted the reply").with("note", it.note());
    }

    private static void replyRejected(Said said, CaseEvent.ReplyRejected it) {
        said.is("审核退回答复，要求重新答复", "Rejected the reply").with("reason", it.reason());
    }

    private static void reworkOrdered(Said said, CaseEvent.ReworkOrdered it) {
        said.is("再次派单（第" + it.round() + "次）", "Sent round again (round " + it.round() + ")")
                .with("words", it.words());
    }

    private static void reworkDeclined(Said said, CaseEvent.ReworkDeclined it) {
        said.is("研判：不再重办", "Decided not to rework").with("reason", it.reason());
    }

    private static void closed(Said said, CaseEvent.Closed it) {
        said.is(it.byDefault() ? "到期自动办结" : "办结", it.byDefault() ? "Closed by itself" : "Closed")
                .with("note", it.note());
    }

    private static void archived(Said said, CaseEvent.Archived it) {
        said.is(it.byDefault() ? "重启期满，自动归档" : "归档", it.byDefault() ? "Archived by itself" : "Archived");
    }

    private static void reopened(Said said, CaseEvent.Reopened it) {
        said.is("重启诉求", "Reopened").with("reason", it.reason());
    }

    private static void merged(Said said, CaseEvent.Merged it) {
        said.is("并入诉求 " + it.primaryNumber(), "Merged into case " + it.primaryNumber())
                .with("reason", it.reason());
    }

    private static void unmerged(Said said, CaseEvent.Unmerged it) {
        said.is("拆分，单独办理", "Un-merged").with("reason", it.reason());
    }

    private static void duplicateTaken(Said said, CaseEvent.DuplicateTaken it) {
        said.is("诉求 " + it.number() + " 并入本件", "Case " + it.number() + " joined this one");
    }

    private static void duplicateLost(Said said, CaseEvent.DuplicateLost it) {
        said.is("诉求 " + it.number() + " 从本件拆出", "Case " + it.number() + " left this one");
    }

    private static void replyShared(Said said, CaseEvent.ReplyShared it) {
        said.is("主件答复共享至本件", "The primary's reply was shared")
                .with("text", it.reply().text());
    }

    private static void annotated(Said said, CaseEvent.Annotated it) {
        said.is("备注", "Annotated").with("text", it.text());
    }

    private static void urged(Said said, CaseEvent.Urged it) {
        said.is("催办", "Urged").with("text", it.text());
    }

    private static void supervised(Said said, CaseEvent.Supervised it) {
        said.is("督办（第" + it.level() + "级）", "Put under supervision (level " + it.level() + ")")
                .with("text", it.text());
    }

    private static void supervisionEnded(Said said, CaseEvent.SupervisionEnded it) {
        said.is("解除督办", "Supervision ended").with("note", it.note());
    }

    private static void withdrawn(Said said, CaseEvent.Withdrawn it) {
        said.is("撤回诉求", "Withdrawn").with("reason", it.reason());
    }

    private static void transferredOut(Said said, CaseEvent.TransferredOut it) {
        said.is("转出至" + it.to(), "Transferred out to " + it.to())
                .with("reference", it.reference())
                .with("reason", it.reason());
    }

    private static void limitPassed(Said said, CaseEvent.LimitPassed it) {
        said.is(it.clock().kind().zh() + "已过", it.clock().kind().en() + " has passed");
    }

    private static void reminded(Said said, CaseEvent.Reminded it) {
        boolean ofReply = it.clock().kind() == ClockKind.REPLY;
        said.is(
                ofReply ? "答复时限将到，提醒承办单位" : "已督办到最高一级仍未落实，再次提醒",
                ofReply
                        ? "The reply limit is nearly used up; the unit was reminded"
                        : "Supervised at the highest level and still not settled; reminded again");
    }

    private void dispatched(Said said, CaseEvent.Dispatched it) {
        said.is("派单至" + zh(it.lead()), "Dispatched to " + en(it.lead()))
                .with(
                        "assists",
                        it.assists().stream()
                                .map(names::unit)
                                .filter(Objects::nonNull)
                                .toList())
                .with("limit", it.terms().reply().wording())
                .with("clause", it.terms().clause())
                .with("note", it.note());
    }

    private void returned(Said said, CaseEvent.Returned it) {
        Wording called = names.called(it);
        said.is(
                        called == null ? "申请退回" : "申请退回：" + called.zh(),
                        called == null ? "Asked to return it" : "Asked to return it: " + called.en())
                .with("reason", it.reason())
                .with("clause", it.clause());
        CasePage.DutyView duty = names.duty(it.duty());
        if (duty != null) {
            said.with("dutyClause", duty.clause());
        }
        NamedUnit proposed = names.unit(it.proposedUnit());
        if (proposed != null) {
            said.with("proposedUnit", proposed);
        }
    }

    private static void calledBack(Said said, CaseEvent.CalledBack it) {
        if (!it.contacted()) {
            said.is(it.givenUp() ? "回访未联系上，不再尝试" : "回访未联系上", "Could not reach the citizen");
            return;
        }
        String solved = it.solved() ? "已解决" : "未解决";
        said.is(
                        "回访：" + solved + "，" + it.satisfied().zh(),
                        "Called back: " + (it.solved() ? "solved, " : "not solved, ")
                                + it.satisfied().en().toLowerCase(java.util.Locale.ROOT))
                .with("words", it.words());
    }

    private String zh(UnitId unit) {
        NamedUnit named = names.unit(unit);
        return named == null ? "" : named.name();
    }

    private String en(UnitId unit) {
        NamedUnit named = names.unit(unit);
        return named == null ? "" : named.nameEn();
    }
}
