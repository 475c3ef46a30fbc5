package org.xinqiao.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Context;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.HandlingLimits;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.catalogue.Wait;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.timekeeping.WorkCalendars;

/** The place as decisions see it: its rules, units, calendars, at one moment. */
@Component
class PlaceContext {

    /** The calendar of the hotline centre in every place's folder. */
    private static final String CENTRE = "centre";

    private final Rules rules;
    private final Units units;
    private final DutyList duties;
    private final WorkCalendars calendars;
    private final Clock clock;

    PlaceContext(Rules rules, DutyList duties, Units units, WorkCalendars calendars, Clock clock) {
        this.rules = rules;
        this.duties = duties;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The place now; one moment for a whole command, in the precision the database keeps. */
    Context now() {
        return at(clock.instant());
    }

    /** The place at a given moment, for cases brought in with their own time. */
    Context at(Instant moment) {
        return new AtMoment(moment.truncatedTo(ChronoUnit.MICROS), rules.at(moment));
    }

    /** The place at a given moment under rules that are not in force. */
    Context under(RuleBook book, Instant moment) {
        return new AtMoment(moment.truncatedTo(ChronoUnit.MICROS), book);
    }

    /** For what units may give cases back that were registered then. */
    List<ReturnReason> returnReasons(Instant registered) {
        return rules.at(registered).returnReasons();
    }

    /** How cases that were registered then may end without becoming an order. */
    List<Disposition> dispositions(Instant registered) {
        return rules.at(registered).dispositions();
    }

    private final class AtMoment implements Context {

        private final Instant now;
        private final RuleBook book;

        private AtMoment(Instant now, RuleBook book) {
            this.now = now;
            this.book = book;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public Context at(Instant moment) {
            return new AtMoment(moment, book);
        }

        @Override
        public Context under(Instant began) {
            return new AtMoment(now, rules.at(began));
        }

        @Override
        public TimeLimit waitLimit(ClockKind kind) {
            Wait wait = switch (kind) {
                case DISPATCH -> Wait.DISPATCH;
                case ARBITRATION -> Wait.ARBITRATION;
                case EXTENSION_DECISION -> Wait.EXTENSION_DECISION;
                case SUSPENSION -> Wait.SUSPENSION;
                case REVIEW -> Wait.REVIEW;
                case CALLBACK -> Wait.CALLBACK;
                case REWORK_DECISION -> Wait.REWORK_DECISION;
                case CLOSE -> Wait.CLOSE;
                case REOPEN_WINDOW -> Wait.REOPEN_WINDOW;
                case MERGE_WATCH -> Wait.MERGE_WATCH;
                case SUPERVISION -> Wait.ESCALATION;
                case SIGN, REPLY, ASSIST, REMINDER ->
                    throw new IllegalArgumentException(kind + " runs by the terms of its dispatch");
            };
            return book.limitOf(wait).limit();
        }

        @Override
        public TimeLimit returnWindow() {
            return book.limitOf(Wait.RETURN_WINDOW).limit();
        }

        @Override
        public TimeLimit reminderInterval() {
            return book.limitOf(Wait.SUPERVISION_REMINDER).limit();
        }

        @Override
        public Case.Terms terms(UnitId lead, Facts facts) {
            HandlingLimits limits =
                    book.limitsFor(facts.kind().name(), facts.urgency().name(), facts.matter());
            return new Case.Terms(lead, limits.sign(), limits.reply(), limits.clause());
        }

        @Override
        public int rule(Rule rule) {
            return book.valueOf(rule);
        }

        @Override
        public Optional<ReturnReason> returnReason(String code) {
            return book.returnReason(code);
        }

        @Override
        public Optional<Disposition> disposition(String code) {
            return book.disposition(code);
        }

        @Override
        public boolean isDuty(DutyLine line) {
            return duties.has(line);
        }

        @Override
        public Optional<String> keptAbove(UnitId lower, Facts facts) {
            return duties.keptAbove(book, lower, facts);
        }

        @Override
        public boolean takesCases(UnitId unit) {
            return units.find(unit).isPresent();
        }

        @Override
        public boolean isBelow(UnitId lower, UnitId upper) {
            return !lower.equals(upper) && units.subtreeOf(upper).contains(lower);
        }

        @Override
        public String calendarOf(UnitId unit) {
            return calendars.nameNow(units.get(unit).calendar());
        }

        @Override
        public String centreCalendar() {
            return calendars.nameNow(CENTRE);
        }

        @Override
        public WorkCalendar calendar(String code) {
            return calendars.remembered(code);
        }
    }
}
