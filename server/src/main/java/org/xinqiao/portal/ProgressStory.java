package org.xinqiao.portal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.portal.ProgressLine.Kind;

/**
 * 办理进展: the story of a case as it is told to the citizen. It says who holds it, who gave it back and why, and what was
 * answered; never what people of the house wrote to each other, nor who they are, nor anything of another case.
 */
@Component
class ProgressStory {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(PlaceTime.ZONE);

    private static final String OWN = new Actor.TheCitizen().name();

    private static final Said RETURNED =
            new Said(Kind.RETURNED, "办理单位申请退回，由热线中心核实", "The unit asks to return it; the hotline centre looks into it");

    private final Units units;

    ProgressStory(Units units) {
        this.units = units;
    }

    /**
     * The latest last.
     *
     * @param confidential whether the caller asked to stay unknown to those who handle it; then no unit's objection is told
     */
    List<ProgressLine> of(List<Entry> story, boolean confidential) {
        List<ProgressLine> lines = new ArrayList<>();
        UnitId holder = null;
        CaseEvent.Replied waiting = null;
        for (Entry entry : story) {
            Said said = confidential && entry.event() instanceof CaseEvent.Returned
                    ? RETURNED
                    : said(entry, holder, waiting);
            if (said != null) {
                lines.add(new ProgressLine(entry.at(), said.kind, said.zh, said.en, said.text, isOwn(entry)));
            }
            holder = holderAfter(entry.event(), holder);
            waiting = entry.event() instanceof CaseEvent.Replied reply ? reply : waiting;
        }
        return lines;
    }

    /** 一句话. */
    private record Said(Kind kind, String zh, String en, String text) {
        Said(Kind kind, String zh, String en) {
            this(kind, zh, en, "");
        }
    }

    /** Done through a public door: by no account, and not by the house itself. */
    static boolean isOwn(Entry entry) {
        return entry.by().account() == 0 && entry.by().name().equals(OWN);
    }

    private static @Nullable UnitId holderAfter(CaseEvent event, @Nullable UnitId before) {
        return switch (event) {
            case CaseEvent.Dispatched it -> it.lead();
            case CaseEvent.PassedDown it -> it.unit();
            default -> before;
        };
    }

    private @Nullable Said said(Entry entry, @Nullable UnitId holder, CaseEvent.@Nullable Replied waiting) {
        return switch (entry.event()) {
            case CaseEvent.Registered _ ->
                new Said(Kind.BEGUN, "已受理，等待派给负责的单位", "Received; waiting to be given to the unit in charge");
            case CaseEvent.Dispatched it ->
                new Said(Kind.MOVED, "已派给" + zh(it.lead()) + "办理", "Given to " + en(it.lead()));
            case CaseEvent.Signed it -> signed(it, holder);
            case CaseEvent.PassedDown it ->
                new Said(
                        Kind.MOVED, "转由" + zh(it.unit()) + "具体办理", "Passed to " + en(it.unit()) + ", which handles it");
            case CaseEvent.PassedUp _ -> new Said(Kind.MOVED, "交回上级单位办理", "Passed back to the unit above");
            case CaseEvent.Returned it -> returned(it, holder);
            case CaseEvent.ReturnUpheld _ ->
                new Said(Kind.MOVED, "热线中心核实：改派其他单位", "The hotline centre looked into it: another unit takes it");
            case CaseEvent.ReturnRejected _ ->
                new Said(Kind.MOVED, "热线中心核实：仍由原单位办理", "The hotline centre looked into it: the same unit goes on");
            case CaseEvent.ExtensionGranted it ->
                new Said(
                        Kind.WAITING,
                        "同意办理单位延期" + it.limit().wording().zh(),
                        "The unit was given " + it.limit().wording().en() + " more");
            case CaseEvent.Suspended it ->
                new Said(
                        Kind.WAITING,
                        "暂停办理，最迟到 " + DAY.format(it.until()),
                        "Paused until " + DAY.format(it.until()) + " at the latest",
                        it.reason());
            case CaseEvent.Resumed _ -> new Said(Kind.MOVED, "恢复办理", "Work goes on");
            default -> answered(entry, holder, waiting);
        };
    }

    private @Nullable Said answered(Entry entry, @Nullable UnitId holder, CaseEvent.@Nullable Replied waiting) {
        return switch (entry.event()) {
            case CaseEvent.AnsweredDirectly it ->
                new Said(Kind.ANSWERED, "热线中心已答复", "Answered by the hotline centre", it.text());
            case CaseEvent.Concluded it -> concluded(it);
            case CaseEvent.Replied _ ->
                new Said(Kind.WAITING, "办理单位已提交答复，正在审核", "The unit has answered; the answer is being checked");
            case CaseEvent.ReplyRejected _ ->
                new Said(Kind.MOVED, "答复需要补充，已退回办理单位", "The answer was not good enough and went back to the unit");
            case CaseEvent.ReplyAccepted _ ->
                new Said(
                        Kind.ANSWERED,
                        zh(holder) + "的答复",
                        "The answer of " + en(holder),
                        waiting == null ? "" : waiting.text());
            case CaseEvent.ReplyShared it ->
                new Said(
                        Kind.ANSWERED,
                        zh(it.reply().unit()) + "的答复",
                        "The answer of " + en(it.reply().unit()),
                        it.reply().text());
            case CaseEvent.CalledBack it -> rated(it);
            case CaseEvent.ReworkOrdered _ ->
                new Said(Kind.MOVED, "根据您的评价，再次办理", "Because of your rating it is worked on again");
            case CaseEvent.ReworkDeclined it ->
                new Said(Kind.ENDED, "热线中心研判：不再重办", "The hotline centre decided not to go on", it.reason());
            case CaseEvent.Reopened it ->
                new Said(Kind.MOVED, "应您的要求重新办理", "Opened again as you wished", own(entry, it.reason()));
            default -> ended(entry);
        };
    }

    /** Told in the house's words, whose own name for the way stays inside. */
    private static Said concluded(CaseEvent.Concluded it) {
        return it.ends() == Disposition.End.TRANSFERRED_OUT
                ? new Said(Kind.ENDED, "已转" + it.to() + "办理", "Handed over to " + it.to(), it.words())
                : new Said(Kind.ANSWERED, "热线中心已答复", "Answered by the hotline centre", it.words());
    }

    private static @Nullable Said ended(Entry entry) {
        return switch (entry.event()) {
            case CaseEvent.Urged it -> new Said(Kind.ADDED, "已催办", "The unit was urged", own(entry, it.text()));
            case CaseEvent.Annotated it ->
                isOwn(entry) ? new Said(Kind.ADDED, "您补充了情况", "You added something", it.text()) : null;
            case CaseEvent.Supervised it ->
                it.level() == 1 ? new Said(Kind.WAITING, "热线中心已督办", "The hotline centre presses for it") : null;
            case CaseEvent.Merged _ ->
                new Said(Kind.MOVED, "与反映同一问题的其他诉求一并办理", "Handled together with others about the same thing");
            case CaseEvent.Unmerged _ -> new Said(Kind.MOVED, "改为单独办理", "Handled on its own again");
            case CaseEvent.Withdrawn it -> new Said(Kind.ENDED, "已撤回", "Withdrawn", own(entry, it.reason()));
            case CaseEvent.TransferredOut it ->
                new Said(Kind.ENDED, "已转" + it.to() + "办理", "Handed over to " + it.to());
            case CaseEvent.Closed _ -> new Said(Kind.ENDED, "已办结", "Closed");
            case CaseEvent.Archived _ -> new Said(Kind.ENDED, "已归档", "Filed");
            default -> null;
        };
    }

    private Said signed(CaseEvent.Signed it, @Nullable UnitId holder) {
        return new Said(
                Kind.MOVED,
                zh(holder) + (it.byDefault() ? "未按时签收，视为已签收并开始计时" : "已签收，正在办理"),
                en(holder)
                        + (it.byDefault()
                                ? " did not sign in time; it counts as signed"
                                : " has signed and works on it"));
    }

    private Said returned(CaseEvent.Returned it, @Nullable UnitId holder) {
        DutyLine duty = it.duty();
        String leansOn = it.clause().isBlank() && duty != null ? duty.clause() : it.clause();
        String clause = leansOn.isBlank() ? "" : "（依据：" + leansOn + "）";
        String called = it.called();
        return new Said(
                Kind.RETURNED,
                zh(holder) + (called == null ? "认为不属其职责，申请退回" : "申请退回：" + called),
                en(holder)
                        + (called == null
                                ? " says that it is not its duty and asks to return it"
                                : " asks to return it: " + it.calledEn()),
                FreeText.masked(it.reason() + clause));
    }

    private static Said rated(CaseEvent.CalledBack it) {
        if (!it.contacted()) {
            return new Said(Kind.WAITING, "回访没有联系上您", "We could not reach you to ask how it went");
        }
        return new Said(
                Kind.RATED,
                "您的评价：" + (it.solved() ? "已解决" : "未解决") + "，" + it.satisfied().zh(),
                "Your rating: " + (it.solved() ? "solved, " : "not solved, ")
                        + it.satisfied().en().toLowerCase(java.util.Locale.ROOT),
                it.words());
    }

    /** What people of the house wrote stays with them. */
    private static String own(Entry entry, String text) {
        return isOwn(entry) ? text : "";
    }

    private String zh(@Nullable UnitId unit) {
        return named(unit).map(Unit::name).orElse("办理单位");
    }

    private String en(@Nullable UnitId unit) {
        return named(unit).map(Unit::nameEn).orElse("the unit");
    }

    private Optional<Unit> named(@Nullable UnitId unit) {
        return unit == null ? Optional.empty() : units.find(unit);
    }
}
