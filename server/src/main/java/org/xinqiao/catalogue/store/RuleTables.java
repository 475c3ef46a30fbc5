package org.xinqiao.catalogue.store;

import static org.xinqiao.schema.catalogue.Tables.HANDLING_LIMIT;
import static org.xinqiao.schema.catalogue.Tables.REVISION;
import static org.xinqiao.schema.catalogue.Tables.RULE;
import static org.xinqiao.schema.catalogue.Tables.STAGE_LIMIT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.StageLimit;
import org.xinqiao.catalogue.Wait;
import org.xinqiao.engines.worktime.TimeLimit;

/** 规则表: limits and numbers, each with its clause. */
@Repository
public class RuleTables {

    private final DSLContext sql;

    public RuleTables(DSLContext sql) {
        this.sql = sql;
    }

    /** Changes with every change of the catalogue. */
    public long revision() {
        return sql.select(REVISION.NUMBER).from(REVISION).fetchSingle().value1();
    }

    public List<LimitRow> limits() {
        return sql.selectFrom(HANDLING_LIMIT)
                .fetch(row -> new LimitRow(
                        row.getKind(),
                        row.getUrgency(),
                        row.getMatter(),
                        new HandlingLimits(
                                TimeLimit.parse(row.getSignLimit()),
                                TimeLimit.parse(row.getReplyLimit()),
                                row.getClause())));
    }

    /** Those the house knows; a newer process may have written others. */
    public List<StageLimit> stageLimits() {
        return sql.selectFrom(STAGE_LIMIT).fetch().stream()
                .flatMap(row -> Wait.find(row.getStage())
                        .map(wait -> new StageLimit(
                                wait,
                                TimeLimit.parse(row.getLimited()),
                                row.getClause(),
                                row.getNoteZh(),
                                row.getNoteEn()))
                        .stream())
                .toList();
    }

    /** Those the house knows. */
    public List<RuleRow> rules() {
        return sql.selectFrom(RULE).fetch().stream()
                .flatMap(row ->
                        Rule.find(row.getName())
                                .map(rule -> new RuleRow(rule, row.getValue(), row.getClause()))
                                .stream())
                .toList();
    }

    /** Puts a whole new table of limits in the place of the old one. */
    public void replaceLimits(List<LimitRow> rows) {
        sql.deleteFrom(HANDLING_LIMIT).execute();
        sql.batchInsert(rows.stream()
                        .map(row -> {
                            var line = sql.newRecord(HANDLING_LIMIT);
                            line.setKind(row.kind());
                            line.setUrgency(row.urgency());
                            line.setMatter(row.matter());
                            line.setSignLimit(row.limits().sign().toString());
                            line.setReplyLimit(row.limits().reply().toString());
                            line.setClause(row.limits().clause());
                            return line;
                        })
                        .toList())
                .execute();
    }

    /** Puts a whole new table of stage limits in the place of the old one. */
    public void replaceStageLimits(List<StageLimit> rows) {
        sql.deleteFrom(STAGE_LIMIT).execute();
        sql.batchInsert(rows.stream()
                        .map(row -> {
                            var line = sql.newRecord(STAGE_LIMIT);
                            line.setStage(row.of().name());
                            line.setLimited(row.limit().toString());
                            line.setClause(row.clause());
                            line.setNoteZh(row.noteZh());
                            line.setNoteEn(row.noteEn());
                            return line;
                        })
                        .toList())
                .execute();
    }

    /** Puts a whole new table of numbers in the place of the old one. */
    public void replaceRules(List<RuleRow> rows) {
        sql.deleteFrom(RULE).execute();
        sql.batchInsert(rows.stream()
                        .map(row -> {
                            var line = sql.newRecord(RULE);
                            line.setName(row.rule().key());
                            line.setValue(row.value());
                            line.setClause(row.clause());
                            return line;
                        })
                        .toList())
                .execute();
    }

    /**
     * 时限一行.
     *
     * @param matter the beginning of a matter code; empty for all matters
     */
    public record LimitRow(String kind, String urgency, String matter, HandlingLimits limits) {}

    /** 规则一行. */
    public record RuleRow(Rule rule, int value, String clause) {}
}
