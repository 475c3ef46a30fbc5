package org.xinqiao.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.HotlineTable;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 热线登记: the front door for who keeps the register of the merged hotlines. */
@Service
public class HotlineOffice {

    private final RegisterReach reach;
    private final HotlineTable table;
    private final Units units;

    HotlineOffice(RegisterReach reach, HotlineTable table, Units units) {
        this.reach = reach;
        this.table = table;
        this.units = units;
    }

    /**
     * Takes a new hotline in.
     *
     * @throws ProblemFound with {@link RegisterProblem#NUMBER_TAKEN}, {@link RegisterProblem#KEY_TAKEN} or
     *     {@link RegisterProblem#NO_QUEUE}
     */
    @Transactional
    public Hotline add(Hotline wanted, Viewer viewer) {
        RegisterBook book = reach.hold(wanted.place(), viewer);
        check(wanted, book, false);
        HotlineId id = table.add(wanted);
        reach.changed(wanted.place(), act(AuditAction.HOTLINE_ADDED, id, wanted, viewer));
        return table.find(id).orElseThrow();
    }

    /** The same for one that there is; {@link RegisterProblem#STALE} when somebody else was faster. */
    @Transactional
    public Hotline change(Hotline wanted, Viewer viewer) {
        RegisterBook book = reach.hold(wanted.place(), viewer);
        Hotline before = book.hotlines().stream()
                .filter(it -> it.id().equals(wanted.id()) && it.place().equals(wanted.place()))
                .findFirst()
                .orElseThrow(() -> new ProblemFound(RegisterProblem.NO_HOTLINE));
        if (before.version() != wanted.version()) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        check(wanted, book, true);
        table.change(wanted);
        reach.changed(
                wanted.place(),
                act(AuditAction.HOTLINE_CHANGED, wanted.id(), wanted, viewer)
                        .with("fields", differing(before, wanted)));
        return table.find(wanted.id()).orElseThrow();
    }

    private void check(Hotline wanted, RegisterBook book, boolean known) {
        checkNumbers(wanted, known);
        checkKey(wanted, book, known);
        checkQueue(wanted, book);
        UnitId owner = wanted.owner();
        if (owner != null
                && units.find(owner)
                        .filter(unit -> wanted.place().contains(unit.area()))
                        .isEmpty()) {
            throw found(RegisterProblem.INVALID, "owner", "请选择本地的单位。", "Choose a unit of this place.");
        }
    }

    private void checkNumbers(Hotline wanted, boolean known) {
        List<String> numbers = new ArrayList<>(wanted.oldNumbers());
        numbers.add(wanted.number());
        List<String> taken = table.taken(numbers, known ? wanted.id() : null);
        if (!taken.isEmpty()) {
            String which = String.join("、", taken);
            String field = taken.contains(wanted.number()) ? "number" : "oldNumbers";
            throw found(
                    RegisterProblem.NUMBER_TAKEN, field, which + " 已属于另一条热线。", which + " leads to another hotline.");
        }
    }

    private static void checkKey(Hotline wanted, RegisterBook book, boolean known) {
        Character key = wanted.menuKey();
        if (key == null || wanted.status() == Hotline.Status.CLOSED) {
            return;
        }
        for (Hotline it : book.within(wanted.place()).hotlines()) {
            boolean other = !known || !it.id().equals(wanted.id());
            if (other && it.status() != Hotline.Status.CLOSED && it.hasKey(key)) {
                throw found(
                        RegisterProblem.KEY_TAKEN,
                        "menuKey",
                        "按键 " + key + " 已给了" + it.name() + "。",
                        "Key " + key + " leads to " + it.nameEn() + ".");
            }
        }
    }

    private static void checkQueue(Hotline wanted, RegisterBook book) {
        boolean served = book.within(wanted.place()).queues().stream()
                .anyMatch(it -> it.code().equals(wanted.queue()) && (it.served() || !wanted.isOpen()));
        if (!served) {
            throw found(RegisterProblem.NO_QUEUE, "queue", "请选择在用的队列。", "Choose a queue that is served.");
        }
    }

    private static ProblemFound found(RegisterProblem problem, String field, String zh, String en) {
        return new ProblemFound(problem, List.of(new FieldProblem(field, problem.code(), zh, en)));
    }

    private static Act act(AuditAction action, HotlineId id, Hotline it, Viewer viewer) {
        return Act.of(action, viewer.who())
                .on(Subject.of("hotline", id.value()).under(it.number()))
                .with("queue", it.queue().value())
                .with("status", it.status().name());
    }

    private static List<String> differing(Hotline before, Hotline after) {
        List<String> fields = new ArrayList<>();
        note(fields, "number", before.number(), after.number());
        note(fields, "oldNumbers", before.oldNumbers(), after.oldNumbers());
        note(fields, "name", before.name() + before.nameEn(), after.name() + after.nameEn());
        note(fields, "class", before.clazz(), after.clazz());
        note(fields, "owner", before.owner(), after.owner());
        note(fields, "merging", before.merging(), after.merging());
        note(fields, "queue", before.queue(), after.queue());
        note(fields, "menu", "" + before.menuKey() + before.menuOn(), "" + after.menuKey() + after.menuOn());
        note(fields, "opening", before.opening(), after.opening());
        note(fields, "greeting", before.greeting(), after.greeting());
        note(fields, "priority", before.priority(), after.priority());
        note(fields, "demand", before.demand(), after.demand());
        note(fields, "status", before.status(), after.status());
        return fields;
    }

    private static void note(List<String> fields, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(field);
        }
    }
}
