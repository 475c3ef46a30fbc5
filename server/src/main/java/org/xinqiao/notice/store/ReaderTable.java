package org.xinqiao.notice.store;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.xinqiao.schema.notice.Tables.OPT_OUT;
import static org.xinqiao.schema.notice.Tables.READER;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Purpose.Group;

/** 接收偏好表. */
@Repository
public class ReaderTable {

    private final DSLContext sql;

    public ReaderTable(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<Lang> langOf(CitizenId citizen) {
        return sql.select(READER.LANG)
                .from(READER)
                .where(READER.CITIZEN.eq(citizen.value()))
                .fetchOptional(row -> Lang.valueOf(row.value1()));
    }

    public void speaks(CitizenId citizen, Lang lang, Instant at) {
        sql.insertInto(READER)
                .set(READER.CITIZEN, citizen.value())
                .set(READER.LANG, lang.name())
                .set(READER.AT, at)
                .onConflict(READER.CITIZEN)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    /** What any of these refused, who are one person. */
    public Set<Group> refused(Collection<CitizenId> people) {
        return groups(sql.select(READER.REFUSED)
                .from(READER)
                .where(READER.CITIZEN.in(people.stream().map(CitizenId::value).toList()), READER.REFUSED.ne(""))
                .fetch(row -> row.value1()));
    }

    private static Set<Group> groups(Collection<String> refused) {
        return refused.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(Group::valueOf)
                .collect(Collectors.toSet());
    }

    /**
     * 谢绝.
     *
     * @param sms whether they want no messages at all
     */
    public record Refusals(boolean sms, Set<Group> groups) {}

    /** What any of these refused, who are one person, and whether any of them opted out: both in one question. */
    public Refusals refusals(Collection<CitizenId> people) {
        List<Long> ids = people.stream().map(CitizenId::value).toList();
        return sql.select(
                        field(exists(selectOne().from(OPT_OUT).where(OPT_OUT.CITIZEN.in(ids)))),
                        multiset(select(READER.REFUSED)
                                        .from(READER)
                                        .where(READER.CITIZEN.in(ids), READER.REFUSED.ne("")))
                                .convertFrom(rows -> rows.map(row -> row.value1())))
                .fetchSingle(row -> new Refusals(row.value1(), groups(row.value2())));
    }

    /** Which of many refused that. */
    public Set<CitizenId> refusing(Collection<CitizenId> people, Group group) {
        Long[] ids = people.stream().map(CitizenId::value).toArray(Long[]::new);
        return sql.select(READER.CITIZEN)
                .from(READER)
                .where(READER.CITIZEN.eq(any(ids)), READER.REFUSED.contains(group.name()))
                .fetchSet(row -> new CitizenId(row.value1()));
    }

    public void put(CitizenId citizen, Lang lang, Set<Group> refused, Instant at) {
        sql.insertInto(READER)
                .set(READER.CITIZEN, citizen.value())
                .set(READER.LANG, lang.name())
                .set(READER.REFUSED, refused.stream().sorted().map(Enum::name).collect(Collectors.joining(",")))
                .set(READER.AT, at)
                .onConflict(READER.CITIZEN)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }
}
