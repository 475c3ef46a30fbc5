package org.xinqiao.casework.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
 * One command's writing as one JDBC statement of several parts. The driver sends the parts together, so that a command
 * costs one round trip however many rows it touches; that is why this is not jOOQ.
 */
final class CaseStatement {

    private static final String STORY =
            "insert into casework.story (case_id, seq, at, account, actor, unit, command, type, body, clocks, hash)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?)";
    private static final String NEXT_STORY = ",(?,?,?,?,?,?,?,?,?,?,?)";
    private static final String NEW_FACT =
            "insert into casework.case_fact (kind, urgency, channel, title, text, matter, area, address, lon, lat,"
                    + " confidential, citizen, id, number, source, registered_by, registered_at)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String CHANGED_FACT =
            "update casework.case_fact set kind=?, urgency=?, channel=?, title=?, text=?, matter=?, area=?, address=?,"
                    + " lon=?, lat=?, confidential=?, citizen=? where id=?";
    private static final String NEW_STATE =
            "insert into casework.case_state (version, stage, changed_at, lead_unit, holder_unit, due_at, due_kind,"
                    + " alarm_at, reworks, returns, urges, supervised, extension_pending, merged_into, satisfied, id)"
                    + " values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
    private static final String CHANGED_STATE =
            "update casework.case_state set version=?, stage=?, changed_at=?, lead_unit=?, holder_unit=?, due_at=?,"
                    + " due_kind=?, alarm_at=?, reworks=?, returns=?, urges=?, supervised=?, extension_pending=?,"
                    + " merged_into=?, satisfied=? where id=?";
    private static final String ORDER =
            "insert into casework.assignment (case_id, no, unit, role, state, parent, dispatched_at, signed_at,"
                    + " ended_at) values (?,?,?,?,?,?,?,?,?) on conflict (case_id, no) do update set"
                    + " state=excluded.state, signed_at=excluded.signed_at, ended_at=excluded.ended_at";

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();
    private final Case it;

    CaseStatement(Decision.Happens happens, byte[] seal, @Nullable String source) {
        this.it = happens.after();
        addStory(happens.entries(), seal);
        Entry first = happens.entries().getFirst();
        boolean isNew = first.seq() == 1;
        boolean amended = happens.entries().stream().anyMatch(entry -> entry.event() instanceof CaseEvent.Amended);
        if (isNew) {
            addFact(NEW_FACT);
            values(it.number(), source, first.by().account(), at(first.at()));
        } else if (amended) {
            addFact(CHANGED_FACT);
        }
        addState(isNew ? NEW_STATE : CHANGED_STATE, happens.entries().getLast().at());
        it.assignments().stream()
                .filter(order -> touchedSince(order, first.at()))
                .forEach(this::addOrder);
    }

    void run(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(text.toString())) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            statement.execute();
        }
    }

    private void addStory(List<Entry> entries, byte[] seal) {
        byte[] last = seal;
        for (Entry entry : entries) {
            text.append(text.isEmpty() ? STORY : NEXT_STORY);
            Chain.Line line = line(entry);
            last = Chain.seal(last, line);
            values(
                    line.caseId(),
                    line.seq(),
                    at(line.at()),
                    line.account(),
                    line.actor(),
                    line.unit(),
                    line.command(),
                    line.type(),
                    line.body(),
                    line.clocks(),
                    last);
        }
    }

    private Chain.Line line(Entry entry) {
        UnitId unit = entry.by().unit();
        UUID command = entry.command();
        return new Chain.Line(
                it.id().value(),
                entry.seq(),
                entry.at(),
                entry.by().account(),
                entry.by().name(),
                unit == null ? null : unit.value(),
                command,
                StoryJson.typeOf(entry.event()),
                StoryJson.write(entry.event()),
                StoryJson.write(entry.clocks()));
    }

    private void addFact(String part) {
        Facts facts = it.facts();
        Facts.Position position = facts.position();
        text.append(';').append(part);
        values(
                facts.kind().name(),
                facts.urgency().name(),
                facts.channel().name(),
                facts.title(),
                facts.text(),
                facts.matter() == null ? null : facts.matter().value(),
                facts.area().value(),
                facts.address(),
                position == null ? null : position.lon(),
                position == null ? null : position.lat(),
                facts.confidential(),
                facts.caller() == null ? null : facts.caller().value(),
                it.id().value());
    }

    private void addState(String part, Instant changed) {
        RowState row = RowState.of(it);
        Rating rating = it.rating();
        text.append(';').append(part);
        values(
                it.version(),
                it.stage().name(),
                at(changed),
                row.lead(),
                row.holder(),
                at(row.due()),
                row.dueKind(),
                at(row.alarm()),
                it.counts().reworks(),
                it.counts().returns(),
                it.counts().urges(),
                it.supervision() == null ? 0 : it.supervision().level(),
                it.pendingExtension() != null,
                it.mergedInto() == null ? null : it.mergedInto().value(),
                rating == null ? null : rating.contacted() ? rating.satisfied().name() : "UNREACHED",
                it.id().value());
    }

    private void addOrder(Assignment order) {
        text.append(';').append(ORDER);
        values(
                it.id().value(),
                order.no(),
                order.unit().value(),
                order.role().name(),
                order.state().name(),
                order.parent(),
                at(order.dispatched()),
                at(order.signed()),
                at(order.ended()));
    }

    /** Orders that were given, taken up or ended by this command; the others stand as they stood. */
    private static boolean touchedSince(Assignment order, Instant at) {
        return !order.changed().isBefore(at);
    }

    private void values(@Nullable Object... more) {
        for (Object each : more) {
            values.add(each);
        }
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
