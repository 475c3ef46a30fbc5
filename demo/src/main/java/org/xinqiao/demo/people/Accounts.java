package org.xinqiao.demo.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xinqiao.demo.Phones;
import org.xinqiao.demo.units.Unit;

/** 账号表: people for every role: the centre's staff, a handler and a head for each unit, a worker for each grid. */
public final class Accounts {

    private static final String CENTRE = "9901-hotline_centre";
    private static final String GOVERNMENT = "9901-gov";
    private static final String CITY = "9901";

    private final List<Account> accounts = new ArrayList<>();
    private final PersonNames names;

    private Accounts(Random random) {
        this.names = new PersonNames(random);
    }

    /** All accounts, the centre's first. */
    public static List<Account> of(List<Unit> units, Random random) {
        Accounts all = new Accounts(random);
        all.addCentre();
        for (Unit unit : units) {
            if (unit.kind().equals("grid")) {
                all.add(unit.slug(), "grid_worker", unit.code(), unit.area());
            } else {
                all.add(unit.slug() + "-cb", "handler", unit.code(), unit.area());
                all.add(unit.slug() + "-fz", "unit_head", unit.code(), unit.area());
            }
        }
        all.team("banzhang", 3, "shift_leader", CENTRE);
        return all.accounts;
    }

    private void addCentre() {
        team("huawu", 60, "call_taker", CENTRE);
        team("paidan", 8, "dispatcher", CENTRE);
        team("shenhe", 6, "reviewer", CENTRE);
        team("huifang", 10, "callback_agent", CENTRE);
        team("duban", 5, "supervisor", CENTRE);
        team("caijue", 3, "arbitrator", CENTRE);
        team("zhishi", 3, "knowledge_editor", CENTRE);
        team("zhijian", 3, "quality_inspector", CENTRE);
        team("lingdao", 3, "leader", GOVERNMENT);
        add("sysadmin", "system_admin", CENTRE, CITY);
        add("secadmin", "security_admin", CENTRE, CITY);
        add("auditadmin", "audit_admin", CENTRE, CITY);
    }

    private void team(String prefix, int size, String role, String unit) {
        for (int i = 1; i <= size; i++) {
            add(prefix + "%02d".formatted(i), role, unit, CITY);
        }
    }

    private void add(String username, String roles, String unit, String area) {
        int number = accounts.size() + 1;
        accounts.add(new Account(
                username, names.next(), roles, unit, area, "XQ%05d".formatted(number), Phones.person(number)));
    }
}
