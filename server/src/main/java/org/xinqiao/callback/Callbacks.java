package org.xinqiao.callback;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Drawing;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.model.Task.Outcome;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.RecusalMarks;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.CallbackRule;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.platform.PlaceTime;

/** 回访: the front door: what is planned when an answer has passed review, and how it ends. */
@Service
public class Callbacks {

    static final String NOBODY = "NOBODY";

    /** Who went round once is always asked again. */
    private static final int EVERYBODY = 100;

    /** What waits for nothing but the case's own clock. */
    private static final Duration FOR_EVER = Duration.ofDays(3650);

    private static final int SEED_BYTES = 12;

    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final Rules rules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Callbacks(CallbackTaskTable tasks, CallbackAttemptTable attempts, Rules rules, Clock clock) {
        this.tasks = tasks;
        this.attempts = attempts;
        this.rules = rules;
        this.clock = clock;
    }

    /** 计划: how whoever asked is to be asked about the answer they got, under the rules their case lives by; once for each answer. */
    @Transactional
    public void plan(Case it) {
        if (it.stage() != Stage.AWAITING_CALLBACK) {
            return;
        }
        RuleBook book = rules.at(it.registered());
        CallbackRule rule =
                book.callbackRule(it.facts().kind().name(), it.facts().urgency().name());
        int share = it.counts().reworks() > 0 ? EVERYBODY : rule.share();
        byte[] seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        Drawing drawing = Drawing.of(HexFormat.of().formatHex(seed) + "/" + it.number(), share);
        Task.Plan plan =
                new Task.Plan(book.version(), rule.clause(), rule.ways(), rule.attempts(), rule.hours(), rule.quiet());
        boolean isNew = tasks.add(new CallbackTaskTable.Planned(it.id(), about(it), plan, drawing, now()));
        if (isNew && !isSomebodyKnown(it.facts())) {
            tasks.holdOpen(it.id())
                    .ifPresent(task -> tasks.goesOn(task.id(), Task.State.ASKING, 0, 0, now().plus(FOR_EVER), NOBODY));
        }
    }

    /** They may still rate for themselves, where they hold the key to their case. */
    private static boolean isSomebodyKnown(Facts facts) {
        return facts.caller() != null || facts.channel() == Facts.Channel.WECHAT;
    }

    private static Task.About about(Case it) {
        Facts facts = it.facts();
        Case.ReplyGiven reply = it.reply();
        return new Task.About(
                it.number(),
                facts.title(),
                facts.area(),
                reply == null ? null : reply.unit(),
                facts.kind(),
                facts.urgency(),
                facts.channel(),
                facts.caller(),
                RecusalMarks.of(facts.aside()));
    }

    /** What somebody else wrote down about a callback: the citizen on their own page, a person on the case, its clock. */
    @Transactional
    public void heard(Case it, Entry line, CaseEvent.CalledBack called) {
        Task task = tasks.holdOpen(it.id()).orElse(null);
        if (task == null) {
            return;
        }
        if (called.contacted()) {
            Task.By by = line.by().account() == 0 ? Task.By.PORTAL : Task.By.PERSON;
            end(task, Outcome.RATED, by, new Said(called.solved(), called.satisfied(), ""));
        } else if (called.givenUp()) {
            end(task, task.why().equals(NOBODY) ? Outcome.NOBODY : Outcome.NOT_REACHED, null, null);
        } else {
            attempts.add(new CallbackAttemptTable.Begun(
                    task.id(), Way.PERSON, line.at(), line.by().account(), Attempt.Result.NO_ANSWER, null));
        }
    }

    /** The case went on by itself: nobody is asked any more. */
    @Transactional
    public void overtaken(CaseId id) {
        tasks.holdOpen(id).ifPresent(task -> end(task, Outcome.OVERTAKEN, null, null));
    }

    void end(Task task, Outcome outcome, Task.@Nullable By by, @Nullable Said said) {
        tasks.end(task.id(), new Task.End(now(), outcome, by, said));
    }

    /** When it goes on after so many hours, not at an hour when nobody is disturbed. */
    Instant later(Task task, Duration wait) {
        return quietOver(task, now().plus(wait));
    }

    /** That moment, or the end of the quiet it lies in. */
    Instant quietOver(Task task, Instant moment) {
        return task.plan().quiet().over(moment.atZone(PlaceTime.ZONE)).toInstant();
    }

    /** The command's own id, so that the same thing never happens to a case twice. */
    static UUID command(Task task, String what) {
        return UUID.nameUUIDFromBytes(("callback/" + task.id() + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What the citizen of a case is asked, by the rules it lives by. */
    RuleBook book(Case it) {
        return rules.at(it.registered());
    }

    /** The one of a case that goes on, if one does. */
    public Optional<Task> open(CaseId id) {
        return tasks.of(id).stream()
                .filter(task -> task.state() != Task.State.DONE)
                .findFirst();
    }
}
