package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.AGENT_SKILL;
import static org.xinqiao.schema.calls.Tables.BREAK_REASON;
import static org.xinqiao.schema.calls.Tables.SKILL;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.calls.NamedBreak;
import org.xinqiao.calls.NamedSkill;
import org.xinqiao.engines.callqueue.BreakReason;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.schema.calls.tables.records.AgentSkillRecord;

/** 技能表与示忙原因表. */
@Repository
public class SkillTable {

    private final DSLContext sql;

    public SkillTable(DSLContext sql) {
        this.sql = sql;
    }

    public List<NamedSkill> list() {
        return sql.selectFrom(SKILL)
                .orderBy(SKILL.KIND, SKILL.CODE)
                .fetch(row -> new NamedSkill(skill(row.getKind(), row.getCode()), row.getName(), row.getNameEn()));
    }

    /** Adds a skill or changes the words for it. */
    public void put(NamedSkill skill) {
        sql.insertInto(SKILL)
                .set(SKILL.KIND, skill.skill().kind().name())
                .set(SKILL.CODE, skill.skill().code())
                .set(SKILL.NAME, skill.name())
                .set(SKILL.NAME_EN, skill.nameEn())
                .onConflict(SKILL.KIND, SKILL.CODE)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** What each agent knows who knows anything. */
    public Map<AccountId, Skills> ofAgents() {
        return sql.selectFrom(AGENT_SKILL).fetchGroups(AGENT_SKILL.AGENT).entrySet().stream()
                .collect(Collectors.toMap(
                        agent -> new AccountId(agent.getKey()),
                        agent -> new Skills(agent.getValue().stream()
                                .collect(Collectors.toMap(
                                        row -> skill(row.getKind(), row.getCode()), AgentSkillRecord::getLevel)))));
    }

    /** Puts what an agent knows in the place of what they knew. */
    public void replace(AccountId agent, Skills skills) {
        sql.deleteFrom(AGENT_SKILL).where(AGENT_SKILL.AGENT.eq(agent.value())).execute();
        sql.batchInsert(skills.levels().entrySet().stream()
                        .map(level -> {
                            AgentSkillRecord row = sql.newRecord(AGENT_SKILL);
                            row.setAgent(agent.value());
                            row.setKind(level.getKey().kind().name());
                            row.setCode(level.getKey().code());
                            row.setLevel(level.getValue());
                            return row;
                        })
                        .toList())
                .execute();
    }

    /** In the order in which they are offered. */
    public List<NamedBreak> breaks() {
        return sql.selectFrom(BREAK_REASON)
                .orderBy(BREAK_REASON.POSITION, BREAK_REASON.CODE)
                .fetch(row -> new NamedBreak(new BreakReason(row.getCode()), row.getName(), row.getNameEn()));
    }

    public void addBreaks(List<NamedBreak> breaks) {
        for (int position = 0; position < breaks.size(); position++) {
            NamedBreak it = breaks.get(position);
            sql.insertInto(BREAK_REASON)
                    .set(BREAK_REASON.CODE, it.reason().code())
                    .set(BREAK_REASON.NAME, it.zh())
                    .set(BREAK_REASON.NAME_EN, it.en())
                    .set(BREAK_REASON.POSITION, position)
                    .execute();
        }
    }

    private static Skill skill(String kind, String code) {
        return new Skill(Skill.Kind.valueOf(kind), code);
    }
}
