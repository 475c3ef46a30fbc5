package org.xinqiao.assessment.store;

import static org.xinqiao.schema.assessment.Tables.RUN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.assessment.Run;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.schema.assessment.tables.records.RunRecord;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 考核期次表. */
@Repository
public class RunTable {

    private static final TypeReference<List<Indicator>> INDICATORS = new TypeReference<>() {};
    private static final TypeReference<List<UnitClass>> CLASSES = new TypeReference<>() {};
    private static final TypeReference<List<Run.Subject>> SUBJECTS = new TypeReference<>() {};

    /** All but the figures in one text, which are long. */
    private static final List<Field<?>> SHOWN = Arrays.stream(RUN.fields())
            .filter(field -> !field.equals(RUN.RESULT))
            .toList();

    private final DSLContext sql;
    private final JsonMapper json;
    private final Map<Long, Parsed> parsed = new ConcurrentHashMap<>();

    private record Parsed(
            String texts, List<Indicator> indicators, List<UnitClass> classes, List<Run.Subject> subjects) {

        boolean isOf(RunRecord row) {
            return texts.equals(row.getIndicators() + row.getClasses() + row.getUnits());
        }
    }

    public RunTable(DSLContext sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** What a period is counted by. */
    public record Rules(
            int packVersion, List<Indicator> indicators, List<UnitClass> classes, List<Run.Subject> subjects) {}

    /** Begins one unless it is there. */
    public void add(AreaCode place, Run.Kind kind, LocalDate begins, Rules rules) {
        sql.insertInto(RUN)
                .set(RUN.PLACE, place.value())
                .set(RUN.KIND, kind.name())
                .set(RUN.BEGINS, begins)
                .set(RUN.ENDS, kind == Run.Kind.MONTH ? begins.plusMonths(1) : begins.plusYears(1))
                .set(RUN.STATE, Run.State.DRAFT.name())
                .set(RUN.PACK_VERSION, rules.packVersion())
                .set(RUN.INDICATORS, json.writeValueAsString(rules.indicators()))
                .set(RUN.CLASSES, json.writeValueAsString(rules.classes()))
                .set(RUN.UNITS, json.writeValueAsString(rules.subjects()))
                .onConflict(RUN.PLACE, RUN.KIND, RUN.BEGINS)
                .doNothing()
                .execute();
    }

    /** The rules by which a draft is counted from now on. */
    public void rule(long id, Rules rules) {
        sql.update(RUN)
                .set(RUN.PACK_VERSION, rules.packVersion())
                .set(RUN.INDICATORS, json.writeValueAsString(rules.indicators()))
                .set(RUN.CLASSES, json.writeValueAsString(rules.classes()))
                .set(RUN.UNITS, json.writeValueAsString(rules.subjects()))
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id))
                .execute();
    }

    public Optional<Run> find(long id) {
        return sql.select(SHOWN).from(RUN).where(RUN.ID.eq(id)).fetchOptional(this::run);
    }

    /** The same, for whoever alone may change it until the transaction ends. */
    public Optional<Run> hold(long id) {
        return sql.select(SHOWN).from(RUN).where(RUN.ID.eq(id)).forUpdate().fetchOptional(this::run);
    }

    public Optional<Run> find(AreaCode place, Run.Kind kind, LocalDate begins) {
        return sql.select(SHOWN)
                .from(RUN)
                .where(RUN.PLACE.eq(place.value()), RUN.KIND.eq(kind.name()), RUN.BEGINS.eq(begins))
                .fetchOptional(this::run);
    }

    /** Those of a place, the latest first. */
    public List<Run> list(AreaCode place, int most) {
        return sql.select(SHOWN)
                .from(RUN)
                .where(RUN.PLACE.eq(place.value()))
                .orderBy(RUN.BEGINS.desc(), RUN.KIND)
                .limit(most)
                .fetch(this::run);
    }

    /** The months of a place up to one, the latest first. */
    public List<Run> monthsUpTo(AreaCode place, LocalDate last, int most) {
        return sql.select(SHOWN)
                .from(RUN)
                .where(RUN.PLACE.eq(place.value()), RUN.KIND.eq(Run.Kind.MONTH.name()), RUN.BEGINS.le(last))
                .orderBy(RUN.BEGINS.desc())
                .limit(most)
                .fetch(this::run);
    }

    /** The live ones into which one of these months falls, for whoever alone may change them, always in the same order. */
    public List<Run> holdLive(Collection<LocalDate> months) {
        if (months.isEmpty()) {
            return List.of();
        }
        Condition falls = DSL.noCondition();
        for (LocalDate month : months) {
            falls = falls.or(RUN.BEGINS.le(month).and(RUN.ENDS.gt(month)));
        }
        return sql.select(SHOWN)
                .from(RUN)
                .where(RUN.STATE.in(Run.State.DRAFT.name(), Run.State.OPEN.name()), RUN.COUNTED_AT.isNotNull())
                .and(falls)
                .orderBy(RUN.ID)
                .forUpdate()
                .fetch(this::run);
    }

    public void counted(long id, Instant at) {
        set(id, RUN.COUNTED_AT, at);
    }

    public void open(long id, Instant at, Instant until) {
        sql.update(RUN)
                .set(RUN.STATE, Run.State.OPEN.name())
                .set(RUN.OPENED_AT, at)
                .set(RUN.OBJECTIONS_UNTIL, until)
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id))
                .execute();
    }

    /** What was published: the figures in one text, what the kept facts come to, and a sum over all of it. */
    public record Published(Instant at, String by, String result, String factsSum, String checksum) {}

    public void publish(long id, Published it) {
        sql.update(RUN)
                .set(RUN.STATE, Run.State.PUBLISHED.name())
                .set(RUN.PUBLISHED_AT, it.at())
                .set(RUN.PUBLISHED_BY, it.by())
                .set(RUN.RESULT, it.result())
                .set(RUN.FACTS_SUM, it.factsSum())
                .set(RUN.CHECKSUM, it.checksum())
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id))
                .execute();
    }

    public void freeze(long id, Instant at, String by) {
        sql.update(RUN)
                .set(RUN.STATE, Run.State.FROZEN.name())
                .set(RUN.FROZEN_AT, at)
                .set(RUN.FROZEN_BY, by)
                .set(RUN.VERSION, RUN.VERSION.plus(1))
                .where(RUN.ID.eq(id))
                .execute();
    }

    /** The texts of a period as they stand in its row: what a sum is made over. */
    public record Texts(String indicators, String classes, String units, String result, String factsSum) {}

    public Texts texts(long id) {
        return sql.select(RUN.INDICATORS, RUN.CLASSES, RUN.UNITS, RUN.RESULT, RUN.FACTS_SUM)
                .from(RUN)
                .where(RUN.ID.eq(id))
                .fetchSingle(row -> new Texts(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    private <T> void set(long id, Field<T> field, T value) {
        sql.update(RUN).set(field, value).where(RUN.ID.eq(id)).execute();
    }

    /** Rules are long, seldom change and are asked for with every event. */
    private Parsed parsed(RunRecord row) {
        Parsed known = parsed.get(row.getId());
        if (known == null || !known.isOf(row)) {
            known = new Parsed(
                    row.getIndicators() + row.getClasses() + row.getUnits(),
                    json.readValue(row.getIndicators(), INDICATORS),
                    json.readValue(row.getClasses(), CLASSES),
                    json.readValue(row.getUnits(), SUBJECTS));
            parsed.put(row.getId(), known);
        }
        return known;
    }

    private Run run(Record found) {
        RunRecord row = found.into(RUN);
        Parsed rules = parsed(row);
        return new Run(
                row.getId(),
                new AreaCode(row.getPlace()),
                Run.Kind.valueOf(row.getKind()),
                row.getBegins(),
                row.getEnds(),
                Run.State.valueOf(row.getState()),
                row.getPackVersion(),
                rules.indicators(),
                rules.classes(),
                rules.subjects(),
                row.getCountedAt(),
                row.getOpenedAt(),
                row.getObjectionsUntil(),
                row.getPublishedAt(),
                row.getPublishedBy(),
                row.getFrozenAt(),
                row.getFrozenBy(),
                row.getChecksum(),
                row.getVersion());
    }
}
