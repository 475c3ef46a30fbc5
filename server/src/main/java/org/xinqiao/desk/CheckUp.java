package org.xinqiao.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.desk.model.Gap;
import org.xinqiao.desk.model.GapKind;
import org.xinqiao.desk.model.Staffing;
import org.xinqiao.desk.store.HeldCases;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.engines.matching.DutyBook;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 查漏: finds what in the master data of the viewer's area would leave a case with nobody, before a case finds it. */
@Service
public class CheckUp {

    /** 小类: what duty lines are asked about. */
    private static final int LOWEST = 3;

    /** Areas named one by one; the others are counted. */
    private static final int NAMED = 3;

    private final Matters matters;
    private final Duties duties;
    private final Units units;
    private final Areas areas;
    private final Accounts accounts;
    private final HeldCases held;

    CheckUp(Matters matters, Duties duties, Units units, Areas areas, Accounts accounts, HeldCases held) {
        this.matters = matters;
        this.duties = duties;
        this.units = units;
        this.areas = areas;
        this.accounts = accounts;
        this.held = held;
    }

    /** All there are, the gravest kind first, and of a kind those first where most waits. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(Viewer viewer) {
        AreaCode area = viewer.scope().area();
        DutyBook book = duties.book();
        List<Duty> lines = book.within("", area.value());
        List<Account> all = accounts.list();
        List<Gap> gaps = new ArrayList<>();
        gaps.addAll(ofUnits(area, lines, all));
        gaps.addAll(ofMatters(area, book));
        gaps.addAll(ofLines(lines));
        gaps.addAll(ofAccounts(area, all));
        gaps.sort(Comparator.comparing(Gap::kind)
                .thenComparing(Gap::weight, Comparator.reverseOrder())
                .thenComparing(Gap::code));
        return gaps;
    }

    private List<Gap> ofUnits(AreaCode area, List<Duty> lines, List<Account> all) {
        Set<String> named = lines.stream().map(Duty::leadUnit).collect(Collectors.toSet());
        Staffing staffing =
                new Staffing(unitsWith(Power.HANDLE, all), unitsWith(Power.HEAD_UNIT, all), named, held.byHolder());
        return units.list().stream()
                .filter(unit -> area.contains(unit.area()))
                .flatMap(unit -> staffing.at(unit, above(unit.id())).stream())
                .toList();
    }

    private List<UnitId> above(UnitId unit) {
        return units.ancestors(unit).stream().map(Unit::id).toList();
    }

    private static Set<UnitId> unitsWith(Power power, List<Account> all) {
        return all.stream()
                .filter(account -> account.powers().contains(power))
                .map(Account::unit)
                .collect(Collectors.toSet());
    }

    private List<Gap> ofMatters(AreaCode area, DutyBook book) {
        List<Area> parts = areas.children(area);
        List<Gap> gaps = new ArrayList<>();
        for (Matter matter : matters.list()) {
            String code = matter.code().value();
            if (matter.level() != LOWEST || !book.covering(code, area.value()).isEmpty()) {
                continue;
            }
            List<Area> without = parts.stream()
                    .filter(part -> book.covering(code, part.code().value()).isEmpty())
                    .filter(part -> book.within(code, part.code().value()).isEmpty())
                    .toList();
            if (!without.isEmpty() || parts.isEmpty()) {
                boolean isNowhere = without.size() == parts.size();
                gaps.add(new Gap(
                        isNowhere ? GapKind.MATTER_WITHOUT_HOLDER : GapKind.MATTER_NOT_EVERYWHERE,
                        code,
                        String.join(" / ", matters.named(matter.code()).path()),
                        String.join(" / ", matters.named(matter.code()).pathEn()),
                        isNowhere ? "" : list(without.stream().map(Area::name).toList(), "、", " 等 %d 个"),
                        isNowhere
                                ? ""
                                : list(without.stream().map(Area::nameEn).toList(), ", ", " and others, %d in all"),
                        isNowhere ? 0 : without.size()));
            }
        }
        return gaps;
    }

    private static String list(List<String> names, String between, String more) {
        String first = names.stream().limit(NAMED).collect(Collectors.joining(between));
        return names.size() <= NAMED ? first : first + more.formatted(names.size());
    }

    private List<Gap> ofLines(List<Duty> lines) {
        Set<String> told = new HashSet<>();
        List<Gap> gaps = new ArrayList<>();
        for (Duty duty : lines) {
            if (units.find(duty.leadUnit()).isEmpty() && told.add(duty.leadUnit())) {
                gaps.add(new Gap(
                        GapKind.DUTY_OF_NO_UNIT,
                        duty.leadUnit(),
                        duty.leadUnit(),
                        duty.leadUnit(),
                        "如事项 " + duty.matter() + "，区域 " + duty.area(),
                        "as for matter " + duty.matter() + " in area " + duty.area(),
                        0));
            }
        }
        return gaps;
    }

    private List<Gap> ofAccounts(AreaCode area, List<Account> all) {
        return all.stream()
                .filter(account -> account.roles().isEmpty() && area.contains(account.area()))
                .map(account -> new Gap(
                        GapKind.ACCOUNT_WITHOUT_ROLE,
                        account.username(),
                        account.name(),
                        account.name(),
                        units.find(account.unit()).map(Unit::name).orElse(""),
                        units.find(account.unit()).map(Unit::nameEn).orElse(""),
                        0))
                .toList();
    }
}
