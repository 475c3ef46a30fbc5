package org.xinqiao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.Run.Subject;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.timekeeping.WorkCalendars;

/** 期次规则: what a period is counted by: the rules that were in force when it began, and the units there are. */
@Component
class RunRules {

    /** The calendar of the hotline centre in every place's folder. */
    private static final String CENTRE = "centre";

    private static final int DISTRICT = 2;
    private static final int STREET = 3;

    private final Rules rules;
    private final Units units;
    private final Areas areas;
    private final WorkCalendars calendars;

    RunRules(Rules rules, Units units, Areas areas, WorkCalendars calendars) {
        this.rules = rules;
        this.units = units;
        this.areas = areas;
        this.calendars = calendars;
    }

    /** The place that somebody works in. */
    AreaCode placeOf(Viewer viewer) {
        return areas.roots().stream()
                .map(root -> root.code())
                .filter(root -> root.contains(viewer.scope().area()))
                .findFirst()
                .orElse(viewer.scope().area());
    }

    /** Every place of the installation. */
    List<AreaCode> places() {
        return areas.roots().stream().map(root -> root.code()).toList();
    }

    RunTable.Rules of(AreaCode place, LocalDate begins) {
        RuleBook book = rules.at(PlaceTime.startOf(begins));
        List<UnitClass> classes = book.unitClasses();
        List<Subject> subjects = new ArrayList<>();
        units.list().stream()
                .filter(unit -> place.contains(unit.area()))
                .forEach(unit -> classes.stream()
                        .filter(each -> each.holds(unit.kind().name(), unit.level()))
                        .findFirst()
                        .ifPresent(found -> subjects.add(
                                new Subject("U" + unit.id(), unit.code(), unit.name(), unit.nameEn(), found.code()))));
        subjects.sort(Comparator.comparing(Subject::code));
        areas(subjects, place, DISTRICT, Run.DISTRICTS);
        areas(subjects, place, STREET, Run.STREETS);
        return new RunTable.Rules(book.version(), book.indicators(), classes, subjects);
    }

    private void areas(List<Subject> subjects, AreaCode place, int level, String as) {
        areas.within(place, level)
                .forEach(area -> subjects.add(
                        new Subject("A" + area.code(), area.code().value(), area.name(), area.nameEn(), as)));
    }

    /** Until when the class that has longest may object. */
    Instant objectionsUntil(Run run, Instant opened) {
        return run.classes().stream()
                .map(each -> after(opened, each.objections()))
                .max(Comparator.naturalOrder())
                .orElse(opened);
    }

    /** When a limit that began then is over, in the centre's time. */
    Instant after(Instant start, TimeLimit limit) {
        return limit.dueAfter(start, calendars.of(CENTRE));
    }
}
