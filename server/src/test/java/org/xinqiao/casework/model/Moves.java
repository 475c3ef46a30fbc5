package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.PARKS;
import static org.xinqiao.casework.model.Town.TRAFFIC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xinqiao.casework.CaseId;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/** 走法: commands as people might give them, sensible or not. */
final class Moves {

    private static final List<Step> STEPS =
            Arrays.stream(Step.values()).filter(step -> step != Step.REGISTER).toList();
    private static final List<Actor> EVERYBODY = Town.everybody();

    /** Steps that lead nowhere, or out of the loop at once: taken more seldom, so that lives get long. */
    private static final Set<Step> IDLE = EnumSet.of(
            Step.ANNOTATE,
            Step.STAND_ASIDE,
            Step.URGE,
            Step.AMEND,
            Step.WITHDRAW,
            Step.TRANSFER_OUT,
            Step.CONCLUDE,
            Step.ARCHIVE,
            Step.ADD_ASSIST);

    private final RandomGenerator random;

    Moves(RandomGenerator random) {
        this.random = random;
    }

    /** One command of each step, in forms that nothing is wrong with. */
    static List<Command> oneOfEach() {
        return STEPS.stream().map(Moves::plain).toList();
    }

    private static Command plain(Step step) {
        CaseId other = new CaseId(1);
        return switch (step) {
            case REGISTER -> throw new IllegalArgumentException("a case is registered once");
            case AMEND -> new Command.Amend(Life.BURST_PIPE);
            case STAND_ASIDE -> new Command.StandAside("被投诉人是亲属");
            case ANSWER_DIRECTLY -> new Command.AnswerDirectly("请带身份证。");
            case CONCLUDE -> new Command.Conclude("NOT_GOVERNMENT", "请联系物业服务企业。", "物业服务企业", null, "");
            case DISPATCH -> new Command.Dispatch(TRAFFIC, List.of(PARKS), "", null);
            case ADD_ASSIST -> new Command.AddAssist(PARKS, "");
            case SIGN -> new Command.Sign(1);
            case PASS_DOWN -> new Command.PassDown(DISTRICT, "");
            case PASS_UP -> new Command.PassUp("需上级处理");
            case RETURN -> new Command.Return("WRONG_AREA", "不归我", "第二条", null, TRAFFIC);
            case DECIDE_RETURN -> new Command.DecideReturn(true, TRAFFIC, "职责如此");
            case ASK_EXTENSION -> new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "配件在途");
            case DECIDE_EXTENSION -> new Command.DecideExtension(true, "同意");
            case SUSPEND -> new Command.Suspend("等材料", World.moment("07-24 09:00"));
            case RESUME -> new Command.Resume("材料已齐");
            case REPLY -> new Command.Reply("已修好", List.of(new FileId(7)));
            case ASSIST_REPLY -> new Command.AssistReply(2, "已配合");
            case ACCEPT_REPLY -> new Command.AcceptReply("");
            case REJECT_REPLY -> new Command.RejectReply("不完整");
            case RECORD_CALLBACK -> new Command.RecordCallback(true, true, Rating.Satisfaction.SATISFIED, "好");
            case END_CALLBACK -> new Command.EndCallback(false, "未抽中");
            case DECIDE_REWORK -> new Command.DecideRework(false, "已说明");
            case CLOSE -> new Command.Close("");
            case ARCHIVE -> new Command.Archive();
            case REOPEN -> new Command.Reopen("又不热了");
            case MERGE -> new Command.Merge(other, "20260714000001", "同一件事");
            case UNMERGE -> new Command.Unmerge("不是一件事");
            case TAKE_DUPLICATE -> new Command.TakeDuplicate(other, "20260714000001");
            case LOSE_DUPLICATE -> new Command.LoseDuplicate(other, "20260714000001");
            case SHARE_REPLY ->
                new Command.ShareReply(
                        new Case.ReplyGiven(TRAFFIC, "已修好", List.of(), World.moment("07-14 09:00")), null);
            case ANNOTATE -> new Command.Annotate("备注");
            case URGE -> new Command.Urge("快些");
            case SUPERVISE -> new Command.Supervise("三日内办结", null);
            case END_SUPERVISION -> new Command.EndSupervision("");
            case WITHDRAW -> new Command.Withdraw("不办了");
            case TRANSFER_OUT -> new Command.TransferOut("110", "", "涉嫌违法");
            case RUN_OUT -> new Command.RunOut(new ClockKey(ClockKind.DISPATCH, 1));
        };
    }

    /** Mostly one whose turn it might be, else anybody. */
    Actor somebody(Life life) {
        if (chance(20)) {
            return one(EVERYBODY);
        }
        List<Actor> busy = new ArrayList<>(Town.CENTRE_STAFF);
        life.it().assignments().stream()
                .filter(order -> order.state().isOpen())
                .forEach(order -> busy.addAll(List.of(Town.handler(order.unit()), Town.head(order.unit()))));
        return one(busy);
    }

    /** Mostly a step that may be taken now and moves the case, else any at all. */
    Command anyCommand(Life life, List<Step> allowed, List<Life> others) {
        if (allowed.isEmpty() || chance(15)) {
            return any(one(STEPS), life, others);
        }
        Step step = one(allowed);
        return any(IDLE.contains(step) && chance(80) ? one(allowed) : step, life, others);
    }

    private Command any(Step step, Life life, List<Life> others) {
        return switch (step) {
            case CONCLUDE -> conclude(one(others).it());
            case DISPATCH -> new Command.Dispatch(unit(), some(unit(), unit()), "", null);
            case ADD_ASSIST -> new Command.AddAssist(unit(), words());
            case SIGN -> new Command.Sign(order(life));
            case PASS_DOWN -> new Command.PassDown(unit(), "");
            case PASS_UP -> new Command.PassUp(words());
            case RETURN -> new Command.Return("WRONG_AREA", words(), "第二条", null, chance(50) ? unit() : null);
            case DECIDE_RETURN -> new Command.DecideReturn(chance(50), chance(90) ? unit() : null, words());
            case ASK_EXTENSION -> new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), words());
            case DECIDE_EXTENSION -> new Command.DecideExtension(chance(60), words());
            case SUSPEND -> new Command.Suspend(words(), life.soon(random.nextInt(-2, 1000)));
            case ASSIST_REPLY -> new Command.AssistReply(order(life), words());
            case RECORD_CALLBACK -> callback();
            case DECIDE_REWORK -> new Command.DecideRework(chance(50), words());
            case MERGE -> merge(one(others).it());
            case SUPERVISE -> new Command.Supervise(words(), chance(50) ? TimeLimit.parse("2 WORKING_DAYS") : null);
            case RUN_OUT ->
                new Command.RunOut(one(List.copyOf(life.it().clocks().keySet())));
            default -> plain(step);
        };
    }

    private Command callback() {
        Rating.Satisfaction[] all = Rating.Satisfaction.values();
        Rating.Satisfaction satisfied = all[random.nextInt(all.length)];
        return new Command.RecordCallback(chance(70), chance(60), satisfied, "市民原话");
    }

    private Command conclude(Case other) {
        String way = one(List.of("EMERGENCY", "LAWFUL_PATH", "SAME_MATTER", "UNLAWFUL", "NO_SUCH_WAY"));
        boolean named = chance(80);
        return new Command.Conclude(
                way, words(), chance(90) ? "110" : "", named ? other.id() : null, named ? other.number() : "");
    }

    private static Command merge(Case primary) {
        return new Command.Merge(primary.id(), primary.number(), "同一件事");
    }

    private UnitId unit() {
        return chance(95) ? one(Town.UNITS) : Town.NOWHERE;
    }

    private int order(Life life) {
        return 1 + random.nextInt(life.it().assignments().size() + 1);
    }

    private String words() {
        return chance(95) ? "有话要说" : " ";
    }

    private List<UnitId> some(UnitId... units) {
        List<UnitId> some = new ArrayList<>();
        for (UnitId unit : units) {
            if (chance(40)) {
                some.add(unit);
            }
        }
        return some;
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
