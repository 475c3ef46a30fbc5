package org.xinqiao.casework.store;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xinqiao.audit.Origin;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.organisation.UnitId;

/**
 * 行值: what a case comes to in the tables: each table's columns, and the values in that order. There is no other way from
 * a case to its rows, whether one command is written or many cases at once.
 */
final class CaseRows {

    /** 诉求现状, the id last. */
    static final List<String> STATE = List.of(
            "version",
            "stage",
            "changed_at",
            "lead_unit",
            "holder_unit",
            "due_at",
            "due_kind",
            "alarm_at",
            "reworks",
            "returns",
            "urges",
            "supervised",
            "extension_pending",
            "merged_into",
            "satisfied",
            "id");

    /** 诉求要素, as far as it may be put right. */
    static final List<String> FACT = List.of(
            "kind",
            "urgency",
            "channel",
            "title",
            "text",
            "matter",
            "area",
            "address",
            "lon",
            "lat",
            "confidential",
            "citizen",
            "kept_from");

    /** 诉求要素, as far as it stands from the beginning. */
    static final List<String> ORIGIN = List.of("id", "number", "source", "registered_by", "registered_at");

    /** 工单, behind the case's id. */
    static final List<String> ORDER =
            List.of("no", "unit", "role", "state", "parent", "dispatched_at", "signed_at", "ended_at");

    /** 经手诉求, as far as it stands from the beginning, behind the case's id. */
    static final List<String> PART = List.of("unit", "registered_at", "number");

    /** 经手诉求, as far as it may be put right. */
    static final List<String> PART_FACT = List.of("kind", "urgency", "channel", "matter", "area", "words");

    /** 经过, behind the case's id. */
    static final List<String> LINE =
            List.of("seq", "at", "account", "actor", "unit", "command", "type", "body", "clocks", "hash");

    /** 行为, on the last line of what one command writes. */
    static final List<String> ACT = List.of("acts", "session", "request", "address");

    static final List<Object> NO_ACT = List.of(Nothing.COUNT, Nothing.WORDS, Nothing.WORDS, Nothing.WORDS);

    private CaseRows() {}

    static List<Object> state(Case it, Instant changed) {
        RowState row = RowState.of(it);
        Rating rating = it.rating();
        return List.of(
                it.version(),
                it.stage().name(),
                changed,
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

    static List<Object> fact(Facts facts) {
        Facts.Position position = facts.position();
        return List.of(
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
                facts.caller() == null ? Nothing.NUMBER : facts.caller().value(),
                new Words(RecusalMarks.of(facts.aside())));
    }

    static List<Object> origin(Case it, Entry first, @Nullable String source) {
        return List.of(
                it.id().value(),
                it.number(),
                or(source, Nothing.WORDS),
                first.by().account(),
                first.at());
    }

    static List<Object> order(Assignment order) {
        return List.of(
                order.no(),
                order.unit().value(),
                order.role().name(),
                order.state().name(),
                order.parent(),
                order.dispatched(),
                or(order.signed(), Nothing.MOMENT),
                or(order.ended(), Nothing.MOMENT));
    }

    static List<Object> part(Case it, UnitId unit) {
        return List.of(unit.value(), it.registered(), it.number());
    }

    static List<Object> partFact(Facts facts) {
        return List.of(
                facts.kind().name(),
                facts.urgency().name(),
                facts.channel().name(),
                facts.matter() == null ? Nothing.WORDS : facts.matter().value(),
                facts.area().value(),
                facts.title().toLowerCase(Locale.ROOT));
    }

    static List<Object> line(Chain.Line line, byte[] seal) {
        return List.of(
                line.seq(),
                line.at(),
                line.account(),
                line.actor(),
                or(line.unit(), Nothing.NUMBER),
                line.command(),
                line.type(),
                line.body(),
                line.clocks(),
                seal);
    }

    /** @param lines how many the act consists of */
    static List<Object> act(int lines, Origin from) {
        return List.of(
                lines,
                or(from.session(), Nothing.WORDS),
                or(from.request(), Nothing.WORDS),
                or(from.address(), Nothing.WORDS));
    }

    private static <T> Object or(@Nullable T value, Nothing nothing) {
        return value == null ? nothing : value;
    }

    /** 词列: short words without signs, as PostgreSQL writes them in one value. */
    record Words(List<String> each) {
        @Override
        public String toString() {
            return "{" + String.join(",", each) + "}";
        }
    }

    /** 空值: nothing, where something of that type could stand. */
    enum Nothing {
        COUNT(Types.INTEGER),
        NUMBER(Types.BIGINT),
        WORDS(Types.VARCHAR),
        DEGREES(Types.DOUBLE),
        MOMENT(Types.OTHER);

        private final int type;

        Nothing(int type) {
            this.type = type;
        }

        int type() {
            return type;
        }
    }
}
