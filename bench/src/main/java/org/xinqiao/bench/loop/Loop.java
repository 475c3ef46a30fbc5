package org.xinqiao.bench.loop;

import java.util.List;
import java.util.UUID;
import org.xinqiao.access.Viewer;
import org.xinqiao.bench.Figures;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.organisation.Area;

/** 一圈: the seven commands of one case that goes well, through the service layer, each by its own person. */
final class Loop {

    /** The commands in their order; {@link #run(int, int)} takes the time of each. */
    static final List<String> COMMANDS =
            List.of("register", "dispatch", "sign", "reply", "accept", "callback", "close");

    private final Cases cases;
    private final Staff staff;
    private final CaseId[] ids;
    private final List<Figures> times;

    /** 人手: everybody whom a loop needs; the handlers work for the units that cases go to. */
    record Staff(
            Viewer taker,
            Viewer dispatcher,
            List<Viewer> handlers,
            Viewer reviewer,
            Viewer caller,
            List<Matter> matters,
            List<Area> areas) {
        Staff {
            handlers = List.copyOf(handlers);
            matters = List.copyOf(matters);
            areas = List.copyOf(areas);
        }
    }

    /** @param size how many loops there will be, numbered from 0 */
    Loop(Cases cases, Staff staff, int size) {
        this.cases = cases;
        this.staff = staff;
        this.ids = new CaseId[size];
        this.times = COMMANDS.stream().map(command -> new Figures(size)).toList();
    }

    List<Figures> times() {
        return times;
    }

    /** One case from its registration to its end. */
    void run(int number) {
        for (int command = 0; command < COMMANDS.size(); command++) {
            run(number, command);
        }
    }

    /** One command of one case; the commands before it have been given. */
    void run(int number, int command) {
        long begin = System.nanoTime();
        Outcome outcome = give(number, command);
        times.get(command).put(number, System.nanoTime() - begin);
        ids[number] = switch (outcome) {
            case Outcome.Done(var it) -> it.id();
            case Outcome.Refused(var problem) -> throw new IllegalStateException("refused: " + problem.code());
            case Outcome.Stale(int version) -> throw new IllegalStateException("stale, now " + version);
        };
    }

    private Outcome give(int number, int command) {
        Viewer handler = staff.handlers().get(number % staff.handlers().size());
        CaseId id = ids[number];
        return switch (COMMANDS.get(command)) {
            case "register" -> cases.register(staff.taker(), new NewCase(UUID.randomUUID(), null, facts(number)));
            case "dispatch" ->
                give(staff.dispatcher(), id, new Command.Dispatch(handler.unit(), List.of(), "请按时办理", null));
            case "sign" -> give(handler, id, new Command.Sign(1));
            case "reply" -> give(handler, id, new Command.Reply("已到现场核实处理，并电话告知来电人处理结果。", List.of()));
            case "accept" -> give(staff.reviewer(), id, new Command.AcceptReply(""));
            case "callback" ->
                give(staff.caller(), id, new Command.RecordCallback(true, true, Satisfaction.SATISFIED, "已经解决"));
            case "close" -> give(staff.caller(), id, new Command.Close(""));
            default -> throw new IllegalArgumentException("no such command");
        };
    }

    private Outcome give(Viewer who, CaseId id, Command command) {
        return cases.handle(who, id, 0, UUID.randomUUID(), command);
    }

    private Facts facts(int number) {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "小区门口路灯不亮，晚上出行不便",
                "来电人反映小区门口的路灯连续三天不亮，老人和孩子晚上出行很不安全，希望尽快派人维修并告知修复时间。",
                staff.matters().get(number % staff.matters().size()).code(),
                staff.areas().get(number % staff.areas().size()).code(),
                "小区东门",
                null,
                false,
                null);
    }
}
