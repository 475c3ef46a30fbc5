package org.xinqiao.desk.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.UNIT_CASE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.platform.CodeRange;
import org.xinqiao.platform.PlaceTime;

/** 要素列: where a table keeps what lists are narrowed by. */
record FactColumns(
        Field<String> kind,
        Field<String> urgency,
        Field<String> channel,
        Field<String> matter,
        Field<String> area,
        Field<String> number,
        Field<Instant> registeredAt) {

    /** All cases. */
    static final FactColumns OF_CASES = new FactColumns(
            CASE_FACT.KIND,
            CASE_FACT.URGENCY,
            CASE_FACT.CHANNEL,
            CASE_FACT.MATTER,
            CASE_FACT.AREA,
            CASE_FACT.NUMBER,
            CASE_FACT.REGISTERED_AT);

    /** Those in which units had a part. */
    static final FactColumns OF_UNITS = new FactColumns(
            UNIT_CASE.KIND,
            UNIT_CASE.URGENCY,
            UNIT_CASE.CHANNEL,
            UNIT_CASE.MATTER,
            UNIT_CASE.AREA,
            UNIT_CASE.NUMBER,
            UNIT_CASE.REGISTERED_AT);

    /** How long a number is that tells the year, the month too, the day too. */
    private static final int YEAR = 4;

    private static final int MONTH = 6;
    private static final int DAY = 8;

    /** What the filter says of facts, but for the words of the title. */
    Condition narrowedTo(CaseFilter filter) {
        List<Condition> all = new ArrayList<>();
        if (filter.kind() != null) {
            all.add(kind.eq(filter.kind().name()));
        }
        if (filter.urgency() != null) {
            all.add(urgency.eq(filter.urgency().name()));
        }
        if (filter.channel() != null) {
            all.add(channel.eq(filter.channel().name()));
        }
        if (filter.matter() != null) {
            all.add(CodeRange.within(matter, filter.matter().value()));
        }
        if (filter.area() != null) {
            all.add(CodeRange.within(area, filter.area().value()));
        }
        if (filter.number() != null) {
            all.add(CodeRange.within(number, filter.number()));
            all.addAll(registeredAsIn(filter.number()));
        }
        if (filter.from() != null) {
            all.add(registeredAt.ge(filter.from()));
        }
        if (filter.to() != null) {
            all.add(registeredAt.lt(filter.to()));
        }
        return DSL.and(all);
    }

    /** A number begins with the day of registration; to say so spares PostgreSQL the way through all other days. */
    private List<Condition> registeredAsIn(String prefix) {
        try {
            LocalDate first = LocalDate.of(
                    Integer.parseInt(prefix.substring(0, YEAR)),
                    prefix.length() < MONTH ? 1 : Integer.parseInt(prefix.substring(YEAR, MONTH)),
                    prefix.length() < DAY ? 1 : Integer.parseInt(prefix.substring(MONTH, DAY)));
            Period period = prefix.length() < MONTH
                    ? Period.ofYears(1)
                    : prefix.length() < DAY ? Period.ofMonths(1) : Period.ofDays(1);
            return List.of(
                    registeredAt.ge(PlaceTime.startOf(first)), registeredAt.lt(PlaceTime.startOf(first.plus(period))));
        } catch (DateTimeException _) {
            return List.of(DSL.falseCondition());
        }
    }
}
