package org.xinqiao.casework.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Power;
import org.xinqiao.access.Scope;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 小城: the units and the people among whom the cases of these tests live. */
final class Town {

    static final UnitId CENTRE = new UnitId(1);

    /** 五级: city bureau, district bureau, street, community, grid; each below the one before. */
    static final UnitId HOUSING = new UnitId(10);

    static final UnitId DISTRICT = new UnitId(20);
    static final UnitId STREET = new UnitId(30);
    static final UnitId COMMUNITY = new UnitId(40);
    static final UnitId GRID = new UnitId(50);
    static final List<UnitId> FIVE_LEVELS = List.of(HOUSING, DISTRICT, STREET, COMMUNITY, GRID);

    /** 水务集团: a works that never closes. */
    static final UnitId WATER = new UnitId(60);
    /** The one line of the town's duty list. */
    static final DutyLine WATER_SUPPLY = new DutyLine("0512", "1503", WATER, "《城市供水条例》第三条");

    static final UnitId TRAFFIC = new UnitId(70);
    static final UnitId PARKS = new UnitId(80);

    /** Named by nobody's list of units. */
    static final UnitId NOWHERE = new UnitId(99);

    static final List<UnitId> UNITS =
            List.of(HOUSING, DISTRICT, STREET, COMMUNITY, GRID, WATER, TRAFFIC, PARKS, CENTRE);

    private static final Map<UnitId, UnitId> ABOVE =
            Map.of(DISTRICT, HOUSING, STREET, DISTRICT, COMMUNITY, STREET, GRID, COMMUNITY);

    static final Actor CALL_TAKER = centre(1, "话务员", Power.REGISTER, Power.ANSWER);
    static final Actor DISPATCHER =
            centre(2, "派单员", Power.REGISTER, Power.ANSWER, Power.DISPATCH, Power.MERGE, Power.SUSPEND, Power.CLOSE);
    static final Actor ARBITRATOR = centre(3, "裁定员", Power.ARBITRATE, Power.DISPATCH, Power.MERGE);
    static final Actor REVIEWER = centre(4, "审核员", Power.REVIEW, Power.CLOSE);
    static final Actor CALLBACK_AGENT = centre(5, "回访员", Power.CALL_BACK, Power.CLOSE);
    static final Actor SUPERVISOR = centre(6, "督办员", Power.SUPERVISE);
    static final Actor CITIZEN = new Actor.TheCitizen();
    static final Actor SYSTEM = new Actor.TheSystem();

    static final List<Actor> CENTRE_STAFF =
            List.of(CALL_TAKER, DISPATCHER, ARBITRATOR, REVIEWER, CALLBACK_AGENT, SUPERVISOR);

    private static final Map<UnitId, Actor> HANDLERS = everyUnits(100, Power.HANDLE);
    private static final Map<UnitId, Actor> HEADS = everyUnits(200, Power.HANDLE, Power.HEAD_UNIT);

    private Town() {}

    /** 承办人 of that unit. */
    static Actor handler(UnitId unit) {
        return Optional.ofNullable(HANDLERS.get(unit)).orElseThrow();
    }

    /** 单位负责人: acts for the units below as well. */
    static Actor head(UnitId unit) {
        return Optional.ofNullable(HEADS.get(unit)).orElseThrow();
    }

    static boolean isHead(Actor actor) {
        return HEADS.containsValue(actor);
    }

    /** All people; the system is none. */
    static List<Actor> everybody() {
        Set<Actor> all = new HashSet<>(HANDLERS.values());
        all.addAll(HEADS.values());
        all.addAll(CENTRE_STAFF);
        all.add(CITIZEN);
        return all.stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    static boolean isBelow(UnitId lower, UnitId upper) {
        @Nullable UnitId above = ABOVE.get(lower);
        return above != null && (above.equals(upper) || isBelow(above, upper));
    }

    private static Actor centre(long account, String name, Power... powers) {
        return staff(account, name, CENTRE, powers);
    }

    private static Actor staff(long account, String name, UnitId unit, Power... powers) {
        Set<UnitId> own = new HashSet<>(
                UNITS.stream().filter(other -> isBelow(other, unit)).toList());
        own.add(unit);
        boolean readAll = unit.equals(CENTRE);
        Set<UnitId> line = new HashSet<>(
                UNITS.stream().filter(other -> isBelow(unit, other)).toList());
        line.add(unit);
        Scope scope = new Scope(new AreaCode("1503"), own, readAll, line);
        Set<Power> all = EnumSet.copyOf(Arrays.asList(powers));
        return new Actor.Staff(new Viewer(new AccountId(account), name, unit, all, scope));
    }

    private static Map<UnitId, Actor> everyUnits(long firstAccount, Power... powers) {
        return UNITS.stream()
                .collect(Collectors.toMap(
                        unit -> unit, unit -> staff(firstAccount + unit.value(), "单位" + unit, unit, powers)));
    }
}
