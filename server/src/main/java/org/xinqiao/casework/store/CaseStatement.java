package org.xinqiao.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.audit.Origin;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.organisation.UnitId;

/**
 * One command's writing as one SQL statement. Everything in it hangs on the case's row still having the version that was
 * gone on from; has it not, nothing is written. One statement is a transaction by itself, so that a command that
 * concerns a single case costs one round trip. It is made of parts and values, which is why this is not jOOQ.
 */
final class CaseStatement {

    private static final String NEW_STATE = "with state as (insert into casework.case_state ("
            + String.join(",", CaseRows.STATE) + ") values (" + places(CaseRows.STATE) + ") returning id)";
    private static final String CHANGED_STATE = "with state as (update casework.case_state set "
            + set(CaseRows.STATE.subList(0, CaseRows.STATE.size() - 1)) + " where id=? and version=? returning id)";
    private static final String NEW_FACT = ", fact as (insert into casework.case_fact ("
            + String.join(",", CaseRows.FACT) + "," + String.join(",", CaseRows.ORIGIN) + ") values ("
            + places(CaseRows.FACT) + "," + places(CaseRows.ORIGIN) + "))";
    private static final String CHANGED_FACT = ", fact as (update casework.case_fact set " + set(CaseRows.FACT)
            + " from state where case_fact.id=state.id)";
    private static final String ORDERS = ", orders as (insert into casework.assignment (case_id,"
            + String.join(",", CaseRows.ORDER) + ") select state.id, told.* from state cross join (values ";
    private static final String ORDERS_AGAIN = ") as told on conflict (case_id, no) do update set"
            + " state=excluded.state, signed_at=excluded.signed_at, ended_at=excluded.ended_at)";
    private static final String PARTS = ", parts as (insert into casework.unit_case (case_id,"
            + String.join(",", CaseRows.PART) + "," + String.join(",", CaseRows.PART_FACT)
            + ") select state.id, told.* from state cross join (values ";
    private static final String PARTS_END = ") as told on conflict do nothing)";
    private static final String CHANGED_PARTS = ", changed_parts as (update casework.unit_case set "
            + set(CaseRows.PART_FACT)
            + " from state where unit_case.case_id=state.id and unit in (";
    private static final String CHANGED_PARTS_END = "))";
    private static final String STORY = " insert into casework.story (case_id," + String.join(",", CaseRows.LINE) + ","
            + String.join(",", CaseRows.ACT) + ") select state.id, told.* from state cross join (values ";
    private static final String STORY_END = ") as told";

    private static final String ORDER_ROW =
            row("int", "bigint", "text", "text", "int", "timestamptz", "timestamptz", "timestamptz");
    private static final String PART_ROW =
            row("bigint", "timestamptz", "text", "text", "text", "text", "text", "text", "text");
    private static final String STORY_ROW = row(
            "int",
            "timestamptz",
            "bigint",
            "text",
            "bigint",
            "uuid",
            "text",
            "text",
            "text",
            "bytea",
            "int",
            "text",
            "text",
            "text");

    private final StringBuilder text = new StringBuilder(1600);
    private final List<Object> values = new ArrayList<>(64);
    private final Case it;
    private final List<Entry> entries;
    private final List<Object> lines;
    private byte[] lastSeal;

    /**
     * @param before what was gone on from; absent for a new case
     * @param source where a new case came from
     * @param from where the act comes from, which its last line says for the audit trail
     */
    CaseStatement(Decision.Happens happens, @Nullable Standing before, @Nullable String source, Origin from) {
        this.it = happens.after();
        this.entries = happens.entries();
        this.lastSeal = before == null ? Chain.BEGINNING : before.seal();
        this.lines = sealedLines(from);
        addState(before == null ? NEW_STATE : CHANGED_STATE);
        if (before == null) {
            addFact(NEW_FACT);
            values.addAll(CaseRows.origin(it, entries.getFirst(), source));
        } else {
            values.add(before.it().version());
            if (entries.stream().anyMatch(entry -> entry.event() instanceof CaseEvent.Amended)) {
                addFact(CHANGED_FACT);
                changeParts();
            }
        }
        addOrders();
        text.append(STORY).append(rows(STORY_ROW, entries.size())).append(STORY_END);
        values.addAll(lines);
    }

    /** @throws StoryConflict if the case is no longer as it was when this was decided; nothing was written then */
    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            int place = 1;
            for (Object value : values) {
                bind(statement, place++, value);
            }
            if (statement.executeUpdate() == 0) {
                throw new StoryConflict(false, null);
            }
        }
    }

    /** Each place keeps its type whether filled or not; with another type the driver would have all parsed anew. */
    private static void bind(PreparedStatement statement, int place, Object value) throws SQLException {
        switch (value) {
            case Instant at -> statement.setObject(place, at.toString(), Types.OTHER);
            case CaseRows.Words words -> statement.setObject(place, words.toString(), Types.OTHER);
            case CaseRows.Nothing nothing -> statement.setNull(place, nothing.type());
            default -> statement.setObject(place, value);
        }
    }

    /** Where the case stands once this is committed. */
    Standing standing(@Nullable Standing before) {
        Set<UUID> commands = new HashSet<>(before == null ? Set.of() : before.commands());
        entries.forEach(entry -> commands.add(entry.command()));
        return new Standing(it, lastSeal, commands);
    }

    private void addState(String part) {
        text.append(part);
        values.addAll(CaseRows.state(it, entries.getLast().at()));
    }

    private void addFact(String part) {
        text.append(part);
        values.addAll(CaseRows.fact(it.facts()));
    }

    /** Orders that were given, taken up or ended by this command; the others stand as they stood. */
    private void addOrders() {
        Instant since = entries.getFirst().at();
        List<Assignment> touched = it.assignments().stream()
                .filter(order -> !order.changed().isBefore(since))
                .toList();
        if (touched.isEmpty()) {
            return;
        }
        text.append(ORDERS).append(rows(ORDER_ROW, touched.size())).append(ORDERS_AGAIN);
        touched.forEach(order -> values.addAll(CaseRows.order(order)));
        addParts(unitsOf(touched.stream()
                .filter(order -> !order.dispatched().isBefore(since))
                .toList()));
    }

    /** Units that were ordered to act; those that had been before keep the row they have. */
    private void addParts(List<UnitId> units) {
        if (units.isEmpty()) {
            return;
        }
        text.append(PARTS).append(rows(PART_ROW, units.size())).append(PARTS_END);
        for (UnitId unit : units) {
            values.addAll(CaseRows.part(it, unit));
            values.addAll(CaseRows.partFact(it.facts()));
        }
    }

    /** What was put right is put right for all units that have had a part, too. */
    private void changeParts() {
        List<UnitId> units = unitsOf(it.assignments());
        if (units.isEmpty()) {
            return;
        }
        text.append(CHANGED_PARTS).append(rows("?", units.size())).append(CHANGED_PARTS_END);
        values.addAll(CaseRows.partFact(it.facts()));
        units.forEach(unit -> values.add(unit.value()));
    }

    /** The units of the orders, each once. */
    static List<UnitId> unitsOf(List<Assignment> orders) {
        return orders.stream().map(Assignment::unit).distinct().toList();
    }

    private List<Object> sealedLines(Origin from) {
        List<Object> sealed = new ArrayList<>((CaseRows.LINE.size() + CaseRows.ACT.size()) * entries.size());
        for (Entry entry : entries) {
            Chain.Line line = Chain.Line.of(it.id(), entry);
            lastSeal = Chain.seal(lastSeal, line);
            sealed.addAll(CaseRows.line(line, lastSeal));
            sealed.addAll(entry == entries.getLast() ? CaseRows.act(entries.size(), from) : CaseRows.NO_ACT);
        }
        return sealed;
    }

    private static String row(String... types) {
        return Arrays.stream(types).map(type -> "?::" + type).collect(Collectors.joining(",", "(", ")"));
    }

    private static String rows(String row, int times) {
        return times == 1 ? row : String.join(",", Collections.nCopies(times, row));
    }

    private static String places(List<String> columns) {
        return String.join(",", Collections.nCopies(columns.size(), "?"));
    }

    private static String set(List<String> columns) {
        return String.join("=?, ", columns) + "=?";
    }
}
