package org.xinqiao.desk.model;

import static org.xinqiao.access.Power.ARBITRATE;
import static org.xinqiao.access.Power.CALL_BACK;
import static org.xinqiao.access.Power.CLOSE;
import static org.xinqiao.access.Power.DISPATCH;
import static org.xinqiao.access.Power.HANDLE;
import static org.xinqiao.access.Power.READ_ALL;
import static org.xinqiao.access.Power.REGISTER;
import static org.xinqiao.access.Power.REVIEW;
import static org.xinqiao.access.Power.SUPERVISE;
import static org.xinqiao.access.Power.SUSPEND;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.desk.model.Order.Sort;

/** 工作清单: every list of work there is, each declared once: its names, whose it is, what is on it, and in which order. */
public enum Worklist {
    TO_DISPATCH("待派单", "To dispatch", Group.CENTRE, at(Stage.AWAITING_DISPATCH), DISPATCH),
    TO_ARBITRATE("退回待裁", "Returns to settle", Group.CENTRE, at(Stage.AWAITING_ARBITRATION), ARBITRATE),
    EXTENSIONS("延期待批", "Extensions", Group.CENTRE, new Wanted.Marked(Wanted.Mark.EXTENSION_PENDING), ARBITRATE),
    TO_REVIEW("待审核", "To review", Group.CENTRE, at(Stage.AWAITING_REVIEW), REVIEW),
    TO_CALL_BACK("待回访", "To call back", Group.CENTRE, at(Stage.AWAITING_CALLBACK), CALL_BACK),
    REWORK_DECISIONS("待研判", "Rework to decide", Group.CENTRE, at(Stage.AWAITING_REWORK_DECISION), ARBITRATE),
    TO_CLOSE("待办结", "To close", Group.CENTRE, at(Stage.AWAITING_CLOSE), CLOSE),
    TO_SIGN("待签收", "To sign", Group.UNIT, new Wanted.ToSign(), HANDLE),
    HANDLING("办理中", "Handling", Group.UNIT, new Wanted.InHand(), HANDLE),
    DUE_SOON("即将到期", "Due soon", Group.UNIT, new Wanted.DueWithin(Duration.ofDays(1)), HANDLE, SUPERVISE),
    OVERDUE("已超时", "Overdue", Group.UNIT, new Wanted.DueWithin(Duration.ZERO), HANDLE, SUPERVISE),
    REWORKED("再次办理", "Reworked", Group.UNIT, new Wanted.Marked(Wanted.Mark.REWORKED), HANDLE, SUPERVISE),
    SUPERVISED("督办中", "Supervised", Group.OVERSIGHT, new Wanted.Marked(Wanted.Mark.SUPERVISED), HANDLE, SUPERVISE),
    SUSPENDED("已挂起", "Suspended", Group.OVERSIGHT, at(Stage.SUSPENDED), HANDLE, SUSPEND, SUPERVISE),
    REGISTERED_BY_ME(
            "我登记的",
            "Registered by me",
            Group.ALL,
            new Wanted.RegisteredByMe(),
            Order.descending(Sort.REGISTERED),
            REGISTER),
    ALL("全部诉求", "All cases", Group.ALL, new Wanted.Anything(), Order.descending(Sort.REGISTERED), READ_ALL, HANDLE);

    /** Stages in which somebody has a limit to keep: there a passed end means overdue. */
    public static final Set<Stage> LIMITED = Set.copyOf(EnumSet.of(
            Stage.AWAITING_DISPATCH,
            Stage.AWAITING_SIGN,
            Stage.HANDLING,
            Stage.AWAITING_ARBITRATION,
            Stage.AWAITING_REVIEW,
            Stage.AWAITING_CALLBACK,
            Stage.AWAITING_REWORK_DECISION,
            Stage.AWAITING_CLOSE));

    /** 清单分组. */
    public enum Group {
        CENTRE,
        UNIT,
        OVERSIGHT,
        ALL
    }

    private final String zh;
    private final String en;
    private final Group group;
    private final Wanted wanted;
    private final Order order;
    private final Set<Power> powers;

    Worklist(String zh, String en, Group group, Wanted wanted, Power... powers) {
        this(zh, en, group, wanted, Order.ascending(Sort.DUE), powers);
    }

    Worklist(String zh, String en, Group group, Wanted wanted, Order order, Power... powers) {
        this.zh = zh;
        this.en = en;
        this.group = group;
        this.wanted = wanted;
        this.order = order;
        this.powers = Set.of(powers);
    }

    private static Wanted at(Stage stage) {
        return new Wanted.At(Set.of(stage));
    }

    /** Those that a person with these powers works from, in the order of the menu. */
    public static List<Worklist> of(Viewer viewer) {
        return Arrays.stream(values()).filter(list -> list.isFor(viewer)).toList();
    }

    /** The list of that key. */
    public static Optional<Worklist> find(String key) {
        return Arrays.stream(values()).filter(list -> list.key().equals(key)).findFirst();
    }

    public boolean isFor(Viewer viewer) {
        return powers.stream().anyMatch(viewer::may);
    }

    /** The stable name, for example {@code to-dispatch}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Where the menu shows it: what is a unit's own work is oversight for somebody who watches a whole area. */
    public Group groupFor(Viewer viewer) {
        return group == Group.UNIT && !viewer.may(HANDLE) ? Group.OVERSIGHT : group;
    }

    /** The order in which it is shown unless asked otherwise. */
    public Order order() {
        return order;
    }

    /** The question behind it. A unit works on what it still owes; on "all" it finds what it ever had a part in. */
    public Search search(Viewer viewer, CaseFilter filter, Instant now) {
        boolean own = group != Group.ALL && !viewer.scope().readAll();
        return new Search(viewer, wanted, filter, own, now);
    }
}
