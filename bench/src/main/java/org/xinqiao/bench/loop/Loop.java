package org.xinqiao.bench.loop;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.xinqiao.access.Viewer;
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

    /** The commands in their order; {@link #run} takes the time of each. */
    static final List<String> COMMANDS =
            List.of("register", "dispatch", "sign", "reply", "accept", "callback", "close");

    private final Cases cases;
    private final Staff staff;

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

    Loop(Cases cases, Staff staff) {
        this.cases = cases;
        this.staff = staff;
    }

    void run(int number, List<Figures> times) {
        Viewer handler = staff.handlers().get(number % staff.handlers().size());
        NewCase wanted = new NewCase(UUID.randomUUID(), null, facts(number));
        CaseId id = timed(number, times.get(0), () -> cases.register(staff.taker(), wanted));
        Command dispatch = new Command.Dispatch(handler.unit(), List.of(), "请按时办理", null);
        timed(number, times.get(1), () -> give(staff.dispatcher(), id, dispatch));
        timed(number, times.get(2), () -> give(handler, id, new Command.Sign(1)));
        Command reply = new Command.Reply("已到现场核实处理，并电话告知来电人处理结果。", List.of());
        timed(number, times.get(3), () -> give(handler, id, reply));
        timed(number, times.get(4), () -> give(staff.reviewer(), id, new Command.AcceptReply("")));
        Command callback = new Command.RecordCallback(true, true, Satisfaction.SATISFIED, "已经解决");
        timed(number, times.get(5), () -> give(staff.caller(), id, callback));
        timed(number, times.get(6), () -> give(staff.caller(), id, new Command.Close("")));
    }

    private Outcome give(Viewer who, CaseId id, Command command) {
        return cases.handle(who, id, 0, UUID.randomUUID(), command);
    }

    private static CaseId timed(int number, Figures times, Supplier<Outcome> command) {
        long begin = System.nanoTime();
        Outcome outcome = command.get();
        times.put(number, System.nanoTime() - begin);
        return switch (outcome) {
            case Outcome.Done(var it) -> it.id();
            case Outcome.Refused(var problem) -> throw new IllegalStateException("refused: " + problem.code());
            case Outcome.Stale(int version) -> throw new IllegalStateException("stale, now " + version);
        };
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
