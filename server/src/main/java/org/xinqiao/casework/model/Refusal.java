package org.xinqiao.casework.model;

import java.util.Locale;
import org.xinqiao.platform.ProblemCode;

/** 不予办理的理由: why a rule turns a command down, with what to do instead. */
public enum Refusal implements ProblemCode {
    WRONG_STAGE(
            409,
            "当前环节不能做这个操作，请刷新页面查看最新进展。",
            "This cannot be done at the present stage; reload to see how the case stands."),
    NOT_YOURS(
            403,
            "这一步不由您办理，请交由承办单位或有权限的人员操作。",
            "This step is not yours; leave it to the unit that holds the case or to somebody with the power."),
    NO_SUCH_ASSIGNMENT(409, "没有这张待办工单，请刷新后重试。", "There is no such open assignment; reload and try again."),
    NO_SUCH_UNIT(422, "所选单位不存在或已停用，请重新选择。", "That unit does not exist or takes no cases; choose another."),
    UNIT_RECUSED(
            422,
            "该单位或其上级被列为回避单位，不能经办本件；请改派其他单位或上一级单位。",
            "That unit, or one above it, has to stand aside in this case; choose another or one above it."),
    RECUSED_UNIT_HAS_IT(
            409,
            "要回避的单位正在办理本件，请先由中心改派，再列入回避。",
            "A unit that is to stand aside has the case in hand; let the centre take it from it first."),
    UNIT_TWICE(
            422,
            "同一单位不能重复作为主办或协办，请去掉重复的单位。",
            "A unit can be named once only, as lead or as assistant; remove the repeated one."),
    NO_SUCH_WAY(422, "请从本地的不转办去向中选择一项。", "Choose one of the place's ways without an order."),
    NEEDS_BODY(422, "请写明由谁处理：受理机关、服务单位或法定途径。", "Say who takes care of it: an authority, a service, a lawful way."),
    NEEDS_EARLIER_CASE(422, "请选出同一事项的另一件诉求。", "Choose the other case in which the same is, or was, worked on."),
    NO_MATTER(422, "请先选定诉求事项再派单。", "Say what matter it is before dispatching."),
    NOT_BELOW(422, "只能下派给本单位的下级，请重新选择。", "You can pass down only to a unit below your own; choose another."),
    NOTHING_ABOVE(
            409,
            "这张工单由中心直接派来，没有上级可报；不属于本单位职责的请退回。",
            "This came straight from the centre, so there is nobody to pass it up to; return it if it is not yours."),
    PASS_UP_INSTEAD(409, "这张工单由上级下派，请使用“上报”交回上级。", "This was passed down to you; give it back with \"Pass up\"."),
    RETURN_WINDOW_OVER(
            409,
            "已超过退回时限，不能再退回；确有困难请申请延期或请求协办。",
            "The window for returning is over; ask for an extension or for an assisting unit."),
    TOO_MANY_RETURNS(
            409,
            "该诉求退回次数已达上限，由中心裁定的单位必须办理。",
            "The case has been returned as often as allowed; the unit named by the centre has to handle it."),
    DECIDED_ALREADY(
            409,
            "中心已就本单位的退回作出裁定，裁定有约束力，不能再次退回；请办理，确有困难请申请协办或延期。",
            "The centre has decided on this unit's return and the decision binds: handle the case, or ask for an assisting unit or an extension."),
    NO_SUCH_REASON(422, "请从本地的退单理由中选择一项。", "Choose one of the place's reasons for a return."),
    NEEDS_PROPOSED_UNIT(422, "按这项理由退回，须提出应由哪个单位承办。", "With this reason, say which unit should handle it instead."),
    NEEDS_DUTY_CLAUSE(
            422, "按这项理由退回，须从职责清单中选出所依据的一条。", "With this reason, choose the line of the duty list that you lean on."),
    NO_SUCH_DUTY(
            422,
            "所选依据不在职责清单中，或既不属于本单位也不属于所建议的单位，请重新选择。",
            "That line is not in the duty list, or is neither your unit's nor the proposed one's; choose again."),
    RETURNED_TO_SENDER(
            422,
            "不能再派给刚退回的单位；如退回不成立，请选择“不同意退回”。",
            "It cannot go to the very unit that returned it; reject the return instead."),
    EXTENSION_PENDING(409, "已有一次延期申请待审批。", "An extension is already waiting to be decided."),
    NO_EXTENSION_PENDING(409, "没有待审批的延期申请。", "No extension is waiting to be decided."),
    TOO_MANY_EXTENSIONS(409, "延期次数已达上限。", "No further extension is allowed."),
    TOO_LATE_FOR_EXTENSION(
            409,
            "答复时限已过，不能再申请延期，请尽快答复。",
            "The limit has passed, so no extension can be asked for; reply as soon as possible."),
    EXTENSION_TOO_LONG(422, "超过了一次延期的最长期限，请改短。", "That is longer than one extension may be; ask for less."),
    UNTIL_IN_PAST(422, "挂起截止时间必须晚于现在。", "The suspension must end in the future."),
    UNTIL_TOO_FAR(422, "超过了一次挂起的最长期限，请改短。", "That is longer than one suspension may last; choose an earlier end."),
    TOO_MANY_SUSPENSIONS(
            409,
            "该诉求挂起次数已达上限，请继续办理或请督办研判。",
            "The case has been suspended as often as allowed; go on with it or ask for supervision."),
    TOO_MANY_REOPENS(
            409,
            "该诉求重新办理次数已达上限，请重新登记一件诉求并说明前件编号。",
            "The case has been reopened as often as allowed; register a new one that names it."),
    TOO_MANY_ASSISTS(422, "协办单位数已达上限，请减少协办单位。", "That is more assisting units than allowed; name fewer."),
    PASSED_DOWN_TOO_FAR(
            409, "已下派到最低一级，不能再下派；请办理或上报。", "This has been passed down as far as it may go; handle it or pass it up."),
    KEPT_ABOVE(
            409,
            "这是部门职责范围内的事项，不能下派到这一级；请自行办理，确需基层配合的请增派协办或请中心决定。",
            "This is a department's own duty and is not passed down that far; handle it, add an assisting unit, or ask the centre."),
    CLOCK_BEHIND(
            409,
            "这次操作的时间早于该诉求最近一次记录，请检查服务器时间后重试。",
            "This comes dated before the last entry of the case; check the server's clock and try again."),
    CANNOT_MERGE_ITSELF(422, "不能并入自己，请选择另一件诉求。", "A case cannot be merged into itself; choose another."),
    HAS_DUPLICATES(
            409,
            "这件诉求下已并入其他诉求，请先拆分或改为以它为主件。",
            "Other cases are merged into this one; un-merge them or make this the primary."),
    ALREADY_SUPERVISED(409, "该诉求已在督办中。", "The case is under supervision already."),
    NOT_SUPERVISED(409, "该诉求未在督办中。", "The case is not under supervision."),
    STILL_OVERDUE(
            409,
            "超期事项尚未办理，不能解除督办；请先催促办理。",
            "A limit has passed and what it waited for has not come; supervision ends only after that."),
    REOPEN_WINDOW_OVER(409, "已超过重启期限，请重新登记一件诉求。", "The window for reopening is over; register a new case."),
    EMPTY_TEXT(422, "请填写内容后再提交。", "Please write something before submitting."),
    NOTHING_CHANGED(422, "没有任何改动，无需提交。", "Nothing was changed."),
    NOT_THE_SAME(
            409,
            "不能并入这件诉求：它已答复、已结束或本身已并入别处。",
            "That case cannot take duplicates: it is answered, ended or merged itself.");

    private final int status;
    private final String zh;
    private final String en;

    Refusal(int status, String zh, String en) {
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return "casework.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
