package org.xinqiao.seed;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.catalogue.Duties;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.Proposals;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.UnitKind;
import org.xinqiao.organisation.Units;
import org.xinqiao.seed.model.City;
import org.xinqiao.seed.model.Draw;
import org.xinqiao.timekeeping.WorkCalendars;

/** The city as it is set up here. */
final class SeedCity implements City {

    private static final double FIRST_HAND = 0.85;
    private static final int STREET = 9;

    private final Units units;
    private final WorkCalendars calendars;
    private final Proposals proposals;
    private final Duties dutyList;
    private final Map<Power, List<Viewer>> centre = new EnumMap<>(Power.class);
    private final Map<UnitId, List<Viewer>> handlers = new HashMap<>();
    private final Map<String, List<Duty>> duties = new ConcurrentHashMap<>();
    private final Unit government;

    SeedCity(List<Viewer> people, Units units, WorkCalendars calendars, Proposals proposals, Duties dutyList) {
        this.units = units;
        this.calendars = calendars;
        this.proposals = proposals;
        this.dutyList = dutyList;
        this.government = units.list().getFirst();
        people.forEach(this::add);
    }

    private void add(Viewer viewer) {
        if (viewer.may(Power.HANDLE)) {
            handlers.computeIfAbsent(viewer.unit(), unit -> new ArrayList<>()).add(viewer);
        }
        if (units.get(viewer.unit()).kind() == UnitKind.CENTRE) {
            viewer.powers()
                    .forEach(power -> centre.computeIfAbsent(power, none -> new ArrayList<>())
                            .add(viewer));
        }
    }

    @Override
    public Viewer centre(Power power, Draw draw) {
        List<Viewer> able = centre.get(power);
        if (able == null) {
            throw new IllegalStateException("nobody of the centre holds the power " + power);
        }
        return draw.one(able);
    }

    @Override
    public Optional<Viewer> handler(UnitId unit, Draw draw) {
        List<Viewer> own = handlers.get(unit);
        if (own != null) {
            return Optional.of(draw.chance(FIRST_HAND) ? own.getFirst() : draw.one(own));
        }
        return units.ancestors(unit).stream()
                .flatMap(above -> handlers.getOrDefault(above.id(), List.of()).stream())
                .filter(viewer -> viewer.may(Power.HEAD_UNIT))
                .findFirst();
    }

    @Override
    public Unit unit(UnitId unit) {
        return units.get(unit);
    }

    @Override
    public WorkCalendar calendarOf(UnitId unit) {
        return calendars.ofUnit(units.get(unit));
    }

    @Override
    public WorkCalendar offices() {
        return calendars.ofUnit(government);
    }

    @Override
    public List<UnitId> below(UnitId unit, AreaCode area) {
        int level = units.get(unit).level();
        return units.childrenOf(unit).stream()
                .filter(child -> child.area().contains(area))
                .filter(child -> child.level() > level || child.kind() == UnitKind.INSTITUTION)
                .map(Unit::id)
                .toList();
    }

    /** Asked for the street: whose duty something is does not differ within it. */
    @Override
    public List<Duty> duties(MatterCode matter, AreaCode area) {
        String street = area.value().substring(0, Math.min(STREET, area.value().length()));
        return duties.computeIfAbsent(matter + "/" + street, none -> proposed(matter, new AreaCode(street)));
    }

    @Override
    public Optional<DutyLine> dutyOf(UnitId unit, MatterCode matter, AreaCode area) {
        String code = units.get(unit).code();
        return dutyList.book().covering(matter.value(), area.value()).stream()
                .filter(duty -> duty.leadUnit().equals(code))
                .map(duty -> new DutyLine(duty.matter(), duty.area(), unit, duty.clause()))
                .findFirst();
    }

    private List<Duty> proposed(MatterCode matter, AreaCode area) {
        List<Duty> proposed = proposals.byDutyList(matter, area).stream()
                .map(proposal -> new Duty(
                        id(proposal.lead().id()),
                        proposal.assists().stream().map(unit -> id(unit.id())).toList()))
                .toList();
        return proposed.isEmpty() ? List.of(new Duty(government.id(), List.of())) : proposed;
    }

    private static UnitId id(String text) {
        return new UnitId(Long.parseLong(text));
    }
}
