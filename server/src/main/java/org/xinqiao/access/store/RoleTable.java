package org.xinqiao.access.store;

import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.xinqiao.schema.access.Tables.ACCOUNT_ROLE;
import static org.xinqiao.schema.access.Tables.ROLE;
import static org.xinqiao.schema.access.Tables.ROLE_POWER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Power;
import org.xinqiao.access.Role;

/** 角色表. */
@Repository
public class RoleTable {

    private final DSLContext sql;

    public RoleTable(DSLContext sql) {
        this.sql = sql;
    }

    /** All roles in the order the place lists them. */
    public List<Role> list() {
        return sql.select(ROLE.CODE, ROLE.NAME, ROLE.NAME_EN, powers(), ROLE.HOME)
                .from(ROLE)
                .orderBy(ROLE.POSITION)
                .fetch(row -> new Role(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** The powers of the role in the outer query, as one column. */
    static Field<Set<Power>> powers() {
        return multiset(select(ROLE_POWER.ROLE, ROLE_POWER.POWER)
                        .from(ROLE_POWER)
                        .where(ROLE_POWER.ROLE.eq(ROLE.CODE)))
                .convertFrom(RoleTable::powersOf);
    }

    private static Set<Power> powersOf(Result<Record2<String, String>> rows) {
        return rows.stream().map(row -> Power.valueOf(row.value2())).collect(Collectors.toSet());
    }

    /** How many accounts hold each role. */
    public Map<String, Integer> holders() {
        return sql.select(ACCOUNT_ROLE.ROLE, DSL.count())
                .from(ACCOUNT_ROLE)
                .groupBy(ACCOUNT_ROLE.ROLE)
                .fetchMap(ACCOUNT_ROLE.ROLE, DSL.count());
    }

    public void change(Role role) {
        sql.update(ROLE)
                .set(ROLE.NAME, role.name())
                .set(ROLE.NAME_EN, role.nameEn())
                .set(ROLE.HOME, role.home())
                .where(ROLE.CODE.eq(role.code()))
                .execute();
        sql.deleteFrom(ROLE_POWER).where(ROLE_POWER.ROLE.eq(role.code())).execute();
        addPowers(role);
    }

    public void remove(String code) {
        sql.deleteFrom(ROLE).where(ROLE.CODE.eq(code)).execute();
    }

    /** Adds a role behind those there are. */
    public void add(Role role) {
        sql.insertInto(ROLE, ROLE.CODE, ROLE.NAME, ROLE.NAME_EN, ROLE.POSITION, ROLE.HOME)
                .values(role.code(), role.name(), role.nameEn(), nextPosition(), role.home())
                .execute();
        addPowers(role);
    }

    private int nextPosition() {
        return sql.select(DSL.coalesce(DSL.max(ROLE.POSITION), 0))
                        .from(ROLE)
                        .fetchSingle()
                        .value1()
                + 1;
    }

    private void addPowers(Role role) {
        role.powers()
                .forEach(power -> sql.insertInto(ROLE_POWER, ROLE_POWER.ROLE, ROLE_POWER.POWER)
                        .values(role.code(), power.name())
                        .execute());
    }
}
