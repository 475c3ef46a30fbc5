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
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.organisation.UnitId;

/**
 * One command's writing as one SQL statement. Everything in it hangs on the case's row still having the version that was
 * gone on from; has it not, nothing is written. One statement is a transaction by itself, so that a command that
 * concerns a single case costs one round trip. It is made of parts and values, which is why this is not jOOQ.
 */
final class CaseStatement {

    private static final String NEW_STATE =
            "with state as (insert into casework.case_state (version, stage, changed_at, lead_unit, holder_unit, due_at,"
                    + " due_kind, alarm_at, reworks, returns, urges, supervised, extension_pending, merged_into,"
                    + " satisfied, id) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) returning id)";
    private static final String CHANGED_STATE =
            "with state as (update casework.case_state set version=?, stage=?, changed_at=?, lead_unit=?, holder_unit=?,"
                    + " due_at=?, due_kind=?, alarm_at=?, reworks=?, returns=?, urges=?, supervised=?,"
                    + " extension_pending=?, merged_into=?, satisfied=? where id=? and version=? returning id)";
    private static final String NEW_FACT =
            ", fact as (insert into casework.case_fact (kind, urgency, channel, title, text, matter, area, address, lon,"
                    + " lat, confidential, citizen, id, number, source, registered_by, registered_at)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?))";
    private static final String CHANGED_FACT =
            ", fact as (update casework.case_fact set kind=?, urgency=?, channel=?, title=?, text=?, matter=?, area=?,"
                    + " address=?, lon=?, lat=?, confidential=?, citizen=? from state where case_fact.id=state.id)";
    private static final String ORDERS =
            ", orders as (insert into casework.assignment (case_id, no, unit, role, state, parent, dispatched_at,"
                    + " signed_at, ended_at) select state.id, told.* from state cross join (values ";
    private static final String ORDERS_AGAIN = ") as told on conflict (case_id, no) do update set"
            + " state=excluded.state, signed_at=excluded.signed_at, ended_at=excluded.ended_at)";
    private static final String STORY =
            " insert into casework.story (case_id, seq, at, account, actor, unit, command, type, body, clocks, hash)"
                    + " select state.id, told.* from state cross join (values ";
    private static final String STORY_END = ") as told";

    private static final String ORDER_ROW =
            row("int", "bigint", "text", "text", "int", "timestamptz", "timestamptz", "timestamptz");
    private static final String STORY_ROW =
            row("int", "timestamptz", "bigint", "text", "bigint", "uuid", "text", "text", "text", "bytea");

    private final StringBuilder text = new StringBuilder(1600);
    private final List<Object> values = new ArrayList<>(64);
    private final Case it;
    private final List<Entry> entries;
    private byte[] lastSeal;

    /**
     * @param before what was gone on from; absent for a new case
     * @param source where a new case came from
     */
    CaseStatement(Decision.Happens happens, @Nullable Standing before, @Nullable String source) {
        this.it = happens.after();
        this.entries = happens.entries();
        this.lastSeal = before == null ? Chain.BEGINNING : before.seal();
        addState(before == null ? NEW_STATE : CHANGED_STATE);
        if (before == null) {
            addFact(NEW_FACT);
            Entry first = entries.getFirst();
            values(
                    it.id().value(),
                    it.number(),
                    or(source, Nothing.WORDS),
                    first.by().account(),
                    first.at());
        } else {
            values(before.it().version());
            if (entries.stream().anyMatch(entry -> entry.event() instanceof CaseEvent.Amended)) {
                addFact(CHANGED_FACT);
            }
        }
        addOrders();
        addStory();
    }

    /** @throws StoryConflict if the case is no longer as it was when this was decided; nothing was written then */
    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                bind(statement, i + 1, values.get(i));
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
            case Nothing nothing -> statement.setNull(place, nothing.type);
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
        RowState row = RowState.of(it);
        Rating rating = it.rating();
        text.append(part);
        values(
                it.version(),
                it.stage().name(),
                entries.getLast().at(),
                or(row.lead(), Nothing.NUMBER),
                or(row.holder(), Nothing.NUMBER),
                or(row.due(), Nothing.MOMENT),
                or(row.dueKind(), Nothing.WORDS),
                or(row.alarm(), Nothing.MOMENT),
                it.counts().reworks(),
                it.counts().returns(),
                it.counts().urges(),
                it.supervision() == null ? 0 : it.supervision().level(),
                it.pendingExtension() != null,
                it.mergedInto() == null ? Nothing.NUMBER : it.mergedInto().value(),
                rating == null
                        ? Nothing.WORDS
                        : rating.contacted() ? rating.satisfied().name() : "UNREACHED",
                it.id().value());
    }

    private void addFact(String part) {
        Facts facts = it.facts();
        Facts.Position position = facts.position();
        text.append(part);
        values(
                facts.kind().name(),
                facts.urgency().name(),
                facts.channel().name(),
                facts.title(),
                facts.text(),
                facts.matter() == null ? Nothing.WORDS : facts.matter().value(),
                facts.area().value(),
                facts.address(),
                position == null ? Nothing.DEGREES : position.lon(),
                position == null ? Nothing.DEGREES : position.lat(),
                facts.confidential(),
                facts.caller() == null ? Nothing.NUMBER : facts.caller().value());
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
        for (Assignment order : touched) {
            values(
                    order.no(),
                    order.unit().value(),
                    order.role().name(),
                    order.state().name(),
                    order.parent(),
                    order.dispatched(),
                    or(order.signed(), Nothing.MOMENT),
                    or(order.ended(), Nothing.MOMENT));
        }
    }

    private void addStory() {
        text.append(STORY).append(rows(STORY_ROW, entries.size())).append(STORY_END);
        for (Entry entry : entries) {
            Chain.Line line = line(entry);
            lastSeal = Chain.seal(lastSeal, line);
            values(
                    line.seq(),
                    line.at(),
                    line.account(),
                    line.actor(),
                    or(line.unit(), Nothing.NUMBER),
                    line.command(),
                    line.type(),
                    line.body(),
                    line.clocks(),
                    lastSeal);
        }
    }

    private Chain.Line line(Entry entry) {
        UnitId unit = entry.by().unit();
        return new Chain.Line(
                it.id().value(),
                entry.seq(),
                entry.at(),
                entry.by().account(),
                entry.by().name(),
                unit == null ? null : unit.value(),
                entry.command(),
                StoryJson.typeOf(entry.event()),
                StoryJson.write(entry.event()),
                StoryJson.write(entry.clocks()));
    }

    private static String row(String... types) {
        return Arrays.stream(types).map(type -> "?::" + type).collect(Collectors.joining(",", "(", ")"));
    }

    private static String rows(String row, int times) {
        return times == 1 ? row : String.join(",", Collections.nCopies(times, row));
    }

    private void values(Object... more) {
        values.addAll(Arrays.asList(more));
    }

    private static <T> Object or(@Nullable T value, Nothing nothing) {
        return value == null ? nothing : value;
    }

    /** 空值: nothing, where something of that type could stand. */
    private enum Nothing {
        NUMBER(Types.BIGINT),
        WORDS(Types.VARCHAR),
        DEGREES(Types.DOUBLE),
        MOMENT(Types.OTHER);

        private final int type;

        Nothing(int type) {
            this.type = type;
        }
    }
}
