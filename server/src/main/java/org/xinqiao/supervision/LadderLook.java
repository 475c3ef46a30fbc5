package org.xinqiao.supervision;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.OpenCases;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.LadderRung;
import org.xinqiao.catalogue.LadderRung.Told;
import org.xinqiao.catalogue.LadderRung.Trigger;
import org.xinqiao.catalogue.MeasureKind;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.engines.worktime.WorkCalendar;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.supervision.LadderPlace.Likes;
import org.xinqiao.supervision.MeasureGiving.Wanted;
import org.xinqiao.supervision.model.Climb;
import org.xinqiao.supervision.model.Measure;
import org.xinqiao.supervision.model.Measure.By;
import org.xinqiao.supervision.model.Measure.Why;
import org.xinqiao.supervision.model.Watched;
import org.xinqiao.supervision.store.MeasureTable;
import org.xinqiao.supervision.store.WatchTable;

/** 查看一件: what one case has come to on the ladder, and the measures that follow. */
@Component
class LadderLook {

    private static final String HOUSE = "系统";
    private static final int WARN_PERCENT = 80;

    private final Cases cases;
    private final OpenCases open;
    private final LadderPlace place;
    private final MeasureGiving giving;
    private final MeasureTable measures;
    private final WatchTable watch;

    LadderLook(
            Cases cases,
            OpenCases open,
            LadderPlace place,
            MeasureGiving giving,
            MeasureTable measures,
            WatchTable watch) {
        this.cases = cases;
        this.open = open;
        this.place = place;
        this.giving = giving;
        this.measures = measures;
        this.watch = watch;
    }

    /** Looks at a case, climbs what it has reached, and answers when to look again; empty for not before something happens to it. */
    Optional<Instant> at(Cases.Seen seen, Instant now) {
        Case it = seen.it();
        seen.story().forEach(line -> taken(it, line));
        if (it.stage().isEnd()) {
            watch.drop(it.id());
            return Optional.empty();
        }
        RuleBook book = place.book(it.registered());
        Optional<Clock> reply = Climb.replyClock(it);
        WorkCalendar calendar = place.calendar(reply);
        Likes likes = place.likes(it, now.minus(Duration.ofDays(book.valueOf(Rule.DUPLICATE_WINDOW_DAYS))));
        Climb climb = Climb.of(
                new Climb.Sight(it, book.ladder(), calendar, likes.repeats(), likes.alike(), measures.marks(it.id())),
                now);
        climb.due().forEach(step -> climb(it, step, now));
        watch.put(watched(it, book, reply, calendar));
        return Optional.ofNullable(climb.next());
    }

    private void climb(Case it, Climb.Step step, Instant now) {
        LadderRung rung = step.rung();
        if (rung.kind() == MeasureKind.ORDER && it.supervision() == null && isSupervisable(it)) {
            String words = rung.zh() + "（" + rung.clause() + "）";
            cases.superviseFromBirth(it.id(), commandOf(step.mark()), new Command.Supervise(words, null));
        }
        giving.give(of(it, rung, step.mark(), step.reached(), null, ""), house(now));
    }

    private static boolean isSupervisable(Case it) {
        return it.stage().isBeforeReply();
    }

    /** What a rung has for a case. @param unit whom it is about; absent for whoever leads */
    static Wanted of(
            Case it, LadderRung rung, String mark, @Nullable Instant reached, @Nullable UnitId unit, String words) {
        return new Wanted(
                it,
                rung.kind(),
                new Why(rung.code(), rung.zh(), rung.en(), rung.clause()),
                unit,
                rung.told(),
                rung.answer(),
                "",
                words,
                mark,
                reached);
    }

    static By house(Instant now) {
        return new By(0, HOUSE, now);
    }

    /** The same step of the house is the same command to the case, so that it does not happen twice. */
    static UUID commandOf(String mark) {
        return UUID.nameUUIDFromBytes(("supervision:" + mark).getBytes(StandardCharsets.UTF_8));
    }

    /** 人工催办、督办 stand in the story by the case's own steps; here they are kept as the measures they are. */
    private void taken(Case it, Entry line) {
        if (line.by().account() == 0) {
            return;
        }
        switch (line.event()) {
            case CaseEvent.Urged(String text) -> taken(it, line, MeasureKind.URGING, text, null);
            case CaseEvent.Supervised(String text, int _, TimeLimit limit) ->
                taken(it, line, MeasureKind.ORDER, text, limit);
            default -> {}
        }
    }

    private void taken(Case it, Entry line, MeasureKind kind, String text, @Nullable TimeLimit limit) {
        By by = new By(line.by().account(), line.by().name(), line.at());
        String mark = markOf(it, line.command());
        if (measures.ofMark(mark).isEmpty()) {
            Why why = new Why(null, "人工" + kind.zh(), kind.en() + " by hand", "");
            giving.give(new Wanted(it, kind, why, null, Told.UNIT, limit, "", FreeText.masked(text), mark, null), by);
        }
    }

    /** Of a step that a person took with the case. */
    static String markOf(Case it, UUID command) {
        return "story/" + it.id() + "/" + command;
    }

    private Watched watched(Case it, RuleBook book, Optional<Clock> reply, WorkCalendar calendar) {
        Case.Supervision supervision = it.supervision();
        boolean owes = it.stage() != Stage.CLOSED && it.stage() != Stage.MERGED;
        Instant warn = reply.map(clock -> book.ladder().stream()
                        .filter(rung -> rung.trigger() == Trigger.BEFORE_DUE)
                        .map(rung -> Climb.momentOf(rung, clock, calendar))
                        .min(Instant::compareTo)
                        .orElseGet(() -> org.xinqiao.casework.model.Reminder.momentOf(clock, WARN_PERCENT, calendar)))
                .orElse(null);
        return new Watched(
                it.id(),
                it.version(),
                it.number(),
                it.facts().area(),
                it.stage(),
                it.leadRoot().map(Assignment::unit).orElse(null),
                it.held().map(Assignment::unit).orElse(null),
                it.facts().channel() == Facts.Channel.LEADER,
                supervision == null ? 0 : supervision.level(),
                owes ? reply.map(Clock::due).orElse(null) : null,
                owes ? warn : null,
                reply.map(Clock::isPaused).orElse(false),
                measures.gravest(it.id()));
    }

    /** 逾期未回复: what follows where the ladder of the case says so. */
    void followSilence(Measure silent, Instant now) {
        open.told(List.of(silent.caseId())).values().forEach(seen -> follow(seen.it(), silent, now));
    }

    private void follow(Case it, Measure silent, Instant now) {
        place.book(it.registered()).ladder().stream()
                .filter(rung -> rung.trigger() == Trigger.UNANSWERED)
                .filter(rung -> rung.at().of() == silent.kind())
                .findFirst()
                .ifPresent(rung -> giving.give(
                        of(it, rung, MeasureTable.markOfSilence(silent), dueOf(silent, now), silent.unit(), ""),
                        house(now)));
    }

    private static Instant dueOf(Measure silent, Instant now) {
        return silent.answerBy() == null ? now : silent.answerBy().due();
    }
}
