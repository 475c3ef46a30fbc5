package org.xinqiao.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.timekeeping.WorkCalendars;

/** 督办试验: brings cases into the past and to where supervision has something to do, by the people of the test city. */
@Component
class Oversight {

    static final String AREA = "990101001";

    private final Cases cases;
    private final Viewers viewers;
    private final Units units;
    private final WorkCalendars calendars;
    private final DSLContext sql;

    Oversight(Cases cases, Viewers viewers, Units units, WorkCalendars calendars, DSLContext sql) {
        this.cases = cases;
        this.viewers = viewers;
        this.units = units;
        this.calendars = calendars;
        this.sql = sql;
    }

    /** Has the time run out for whoever was to answer, or to judge, that. */
    void runOut(long thing) {
        assertThat(sql.execute(
                        "update supervision.rise set due_at = now() - interval '1 minute' where thing = ? and what in ('ANSWER', 'DECISION') and ended_at is null",
                        thing))
                .isEqualTo(1);
    }

    Viewer viewer(String who) {
        return viewers.named(who);
    }

    UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    /** So long ago that something due then is as many working days of the housing office late, and not two more, whatever day it is. */
    Duration late(int workingDays) {
        TimeLimit days = TimeLimit.parse(workingDays + " WORKING_DAYS");
        WorkCalendar calendar = calendars.ofUnit(units.get(unit("HOUSING")));
        Instant now = Instant.now();
        int ago = workingDays;
        while (days.dueAfter(now.minus(Duration.ofDays(ago)), calendar).isAfter(now)) {
            ago++;
        }
        return Duration.ofDays(ago);
    }

    /** A critical request for help, which has two hours, told to the housing office so long ago. */
    CaseId dispatched(String title, Duration ago) {
        return dispatched(title, Facts.Channel.PHONE, ago);
    }

    CaseId dispatched(String title, Facts.Channel channel, Duration ago) {
        Facts facts = new Facts(
                Facts.Kind.HELP,
                Facts.Urgency.CRITICAL,
                channel,
                title,
                title + "，请尽快处理。",
                new MatterCode("030101"),
                new AreaCode(AREA),
                "某路1号",
                null,
                false,
                null);
        Instant then = Instant.now().minus(ago);
        Outcome outcome = cases.registerAt(viewer("taker"), new NewCase(UUID.randomUUID(), null, facts), then);
        CaseId id = ((Outcome.Done) outcome).it().id();
        at("dispatcher", id, new Command.Dispatch(unit("HOUSING"), List.of(), "", null), then.plusSeconds(60));
        return id;
    }

    void at(String who, CaseId id, Command command, Instant when) {
        Outcome outcome = cases.handleAt(viewer(who), id, UUID.randomUUID(), command, when);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }

    void does(String who, CaseId id, Command command) {
        Outcome outcome = cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }

    /** Signed, answered, passed, asked about and closed. */
    void closed(CaseId id, String reply, boolean solved) {
        does("housing", id, new Command.Sign(1));
        does("housing", id, new Command.Reply(reply, List.of()));
        does("reviewer", id, new Command.AcceptReply(""));
        does("caller", id, new Command.RecordCallback(true, solved, Rating.Satisfaction.SATISFIED, ""));
        if (solved) {
            does("caller", id, new Command.Close(""));
        }
    }
}
