package org.xinqiao.casework.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.ClockMoves;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;
import org.xinqiao.timekeeping.CalendarForm;
import org.xinqiao.timekeeping.CalendarLine;
import org.xinqiao.timekeeping.CalendarOffice;
import org.xinqiao.timekeeping.TimekeepingProblem;
import org.xinqiao.timekeeping.WorkCalendars;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("A clock keeps the calendar it began in (历书版次), whatever becomes of it")
class KeptCalendarsTest {

    private static final Instant MONDAY =
            ZonedDateTime.parse("2023-03-06T10:00:00+08:00").toInstant();
    private static final ClockKey REPLY = new ClockKey(ClockKind.REPLY, 1);

    @Autowired
    private Cases cases;

    @Autowired
    private ClockMoves moves;

    @Autowired
    private CalendarOffice office;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Explanations explanations;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Test
    @DisplayName("what would move is told, nothing of it moves, and what begins afterwards counts otherwise")
    void whateverBecomesOfIt() {
        Case runs = dispatched();
        Case over = ended(dispatched());
        String told = explained(runs);
        String toldOfTheEnded = explained(over);
        int before = calendars.edition();
        CalendarForm wanted = closedOn("2023-03-08", "停电检修");

        ClockMoves.Impact impact = moves.of(wanted, admin());
        assertThat(impact.clocks()).isEqualTo(impact.first().size()).isPositive();
        assertThat(impact.first())
                .filteredOn(move -> move.id().equals(runs.id()) && move.kind() == ClockKind.REPLY)
                .singleElement()
                .satisfies(move -> {
                    assertThat(move.now()).isEqualTo(reply(runs).due());
                    assertThat(move.then()).isAfter(move.now());
                });
        assertThat(impact.first()).noneMatch(move -> move.id().equals(over.id()));
        assertThat(calendars.edition()).isEqualTo(before);

        assertThat(office.save(wanted, admin())).isEqualTo(before + 1);
        assertThat(explained(seen(runs))).isEqualTo(told);
        assertThat(explained(seen(over))).isEqualTo(toldOfTheEnded);
        Case young = dispatched();
        assertThat(reply(young).calendar()).isEqualTo("office@" + (before + 1));
        assertThat(reply(young).due()).isAfter(reply(runs).due());
        assertThat(explained(young)).contains("停电检修").isNotEqualTo(told);
        // a step that counts anew counts on in the edition in which the clock began
        Case resumed = resumed(suspended(seen(runs)));
        assertThat(explained(resumed)).doesNotContain("停电检修");
        sumsUp(resumed);
        sumsUp(young);
    }

    @Test
    void aChangeIsOfTheEditionThatWasLookedAtWithAReasonAndByWhoMay() {
        CalendarForm wanted = closedOn("2023-04-12", "运动会");
        refused(TimekeepingProblem.INVALID_CALENDAR, () -> office.save(with(wanted, wanted.edition(), " "), admin()));
        refused(AccessProblem.DENIED, () -> office.save(wanted, viewers.named("dispatcher")));
        refused(AccessProblem.DENIED, () -> moves.of(wanted, viewers.named("dispatcher")));
        refused(
                TimekeepingProblem.CALENDAR_CHANGED,
                () -> office.save(with(wanted, wanted.edition() - 1, "晚了"), admin()));
        refused(
                TimekeepingProblem.INVALID_CALENDAR,
                () -> office.save(new CalendarForm(wanted.edition(), null, null, "什么也没有"), admin()));
        CalendarLine line = Objects.requireNonNull(wanted.calendar());
        CalendarLine wrong = new CalendarLine(line.code(), "", "x", "Moon/Sea", "MON 25:00", true, line.own());
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> office.save(new CalendarForm(wanted.edition(), wrong, null, "错"), admin()))
                .satisfies(found ->
                        assertThat(found.fields()).extracting("field").containsExactly("name", "zone", "week"));
    }

    private void refused(Object problem, Runnable act) {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(act::run)
                .satisfies(found -> assertThat(found.problem()).isEqualTo(problem));
    }

    private static CalendarForm with(CalendarForm form, int edition, String reason) {
        return new CalendarForm(edition, form.calendar(), form.days(), reason);
    }

    /** The office with one more day off. */
    private CalendarForm closedOn(String date, String why) {
        CalendarLine line = office.list().stream()
                .filter(it -> it.code().equals("office"))
                .findFirst()
                .orElseThrow();
        List<CalendarLine.Own> own = new ArrayList<>(line.own());
        own.add(new CalendarLine.Own(date, "off", why, "closed"));
        CalendarLine wanted = new CalendarLine(
                line.code(), line.name(), line.nameEn(), line.zone(), line.week(), line.holidays(), own);
        return new CalendarForm(calendars.edition(), wanted, null, why);
    }

    /** All of the explanation but what passes with time. */
    private String explained(Case it) {
        ExplanationView view = explanations.of(reply(it));
        return view.dueAt() + " " + view.spans();
    }

    private void sumsUp(Case it) {
        Clock clock = reply(it);
        ExplanationView view = explanations.of(clock);
        assertThat(view.dueAt()).isEqualTo(clock.due());
        assertThat(view.spans().getLast().to()).isEqualTo(clock.due());
    }

    private static Clock reply(Case it) {
        return Objects.requireNonNull(it.clocks().get(REPLY));
    }

    private Case dispatched() {
        Facts facts = new Facts(
                Facts.Kind.HELP,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "历书",
                "历书的一件。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "河滨路1号",
                (Facts.@Nullable Position) null,
                false,
                null);
        Outcome outcome = cases.registerAt(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts), MONDAY);
        CaseId id = ((Outcome.Done) outcome).it().id();
        UnitId unit = units.find("HOUSING").orElseThrow().id();
        return does("dispatcher", id, new Command.Dispatch(unit, List.of(), "", null), MONDAY);
    }

    private Case ended(Case it) {
        does("housing", it.id(), new Command.Sign(1), MONDAY.plusSeconds(60));
        return does("taker", it.id(), new Command.Withdraw("不用了"), MONDAY.plusSeconds(120));
    }

    private Case suspended(Case it) {
        does("housing", it.id(), new Command.Sign(1), MONDAY.plusSeconds(3600));
        Command suspend = new Command.Suspend("等配件", MONDAY.plusSeconds(3 * 86_400));
        return does("dispatcher", it.id(), suspend, MONDAY.plusSeconds(7200));
    }

    private Case resumed(Case it) {
        return does("dispatcher", it.id(), new Command.Resume(""), MONDAY.plusSeconds(2 * 86_400));
    }

    private Case does(String who, CaseId id, Command command, Instant when) {
        Outcome outcome = cases.handleAt(viewers.named(who), id, UUID.randomUUID(), command, when);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).it();
    }

    private Case seen(Case it) {
        return cases.find(viewers.named("taker"), it.id()).orElseThrow().it();
    }

    private Viewer admin() {
        return viewers.named("sysadmin");
    }
}
