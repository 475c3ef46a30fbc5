package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.callback.Tables.ATTEMPT;
import static org.xinqiao.schema.callback.Tables.STRAY;
import static org.xinqiao.schema.callback.Tables.TASK;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewers;
import org.xinqiao.callback.model.Attempt;
import org.xinqiao.callback.model.Said;
import org.xinqiao.callback.model.Task;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.callback.store.CallbackTaskTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.notice.ToldCitizens;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.schema.callback.tables.records.StrayRecord;

/** 测试中的回访: cases that were answered by real moves, and callbacks that need not wait for the morning. */
@Component
public class AskedCases {

    private static final Pattern LINK = Pattern.compile("/portal/r/([\\w-]+)");

    /** 人手: who does what in a place, and where the case lies. */
    private record Staff(String taker, String dispatcher, String unit, String lead, String reviewer) {}

    private static final Staff OF_TESTS = new Staff("taker", "dispatcher", "water", "WATER", "reviewer");
    private static final Staff OF_DEMO =
            new Staff("huawu01", "paidan01", "gongjijin-cb", "9901-provident_fund", "shenhe01");

    private final Cases cases;
    private final CitizenCases own;
    private final Citizens citizens;
    private final Viewers viewers;
    private final Units units;
    private final CallbackTaskTable tasks;
    private final CallbackAttemptTable attempts;
    private final CallbackRounds rounds;
    private final ToldCitizens told;
    private final Clock clock;
    private final DSLContext sql;

    AskedCases(Cases cases, CitizenCases own, Citizens citizens, Viewers viewers, Units units, Beside beside) {
        this.cases = cases;
        this.own = own;
        this.citizens = citizens;
        this.viewers = viewers;
        this.units = units;
        this.tasks = beside.tasks();
        this.attempts = beside.attempts();
        this.rounds = beside.rounds();
        this.told = beside.told();
        this.clock = beside.clock();
        this.sql = beside.sql();
    }

    /** 另需. */
    @Component
    record Beside(
            CallbackTaskTable tasks,
            CallbackAttemptTable attempts,
            CallbackRounds rounds,
            ToldCitizens told,
            Clock clock,
            DSLContext sql) {}

    static String phone() {
        return "137%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    CitizenId citizen(String phone) {
        return citizens.findOrCreate("周某", phone);
    }

    /** A case whose answer has just passed review, told of by whoever has that number; nobody known for null. */
    public Case answered(Facts.Kind kind, @Nullable String phone) {
        CitizenId caller = phone == null ? null : citizen(phone);
        Facts facts = new Facts(
                kind,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "小区路灯不亮",
                "三号楼前的路灯不亮。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "三号楼",
                null,
                false,
                caller);
        Case it = done(cases.register(viewers.named(staff().taker()), new NewCase(UUID.randomUUID(), null, facts)));
        return dispatchedAndAnswered(it);
    }

    private Case dispatchedAndAnswered(Case it) {
        UnitId lead = units.find(staff().lead()).orElseThrow().id();
        does(staff().dispatcher(), it.id(), new Command.Dispatch(lead, List.of(), "", null));
        return answeredAgain(it.id());
    }

    /** One that somebody wrote of, who named no matter. */
    Case answered(CaseId id) {
        Facts told = find(id).facts();
        Facts known = new Facts(
                told.kind(),
                told.urgency(),
                told.channel(),
                told.title(),
                told.text(),
                new MatterCode("030101"),
                told.area(),
                told.address(),
                told.position(),
                told.confidential(),
                told.caller());
        return dispatchedAndAnswered(does(staff().dispatcher(), id, new Command.Amend(known)));
    }

    /** Those of the place that is loaded. */
    private Staff staff() {
        return units.find(OF_TESTS.lead()).isPresent() ? OF_TESTS : OF_DEMO;
    }

    /** The unit signs, answers, and the answer passes review. */
    Case answeredAgain(CaseId id) {
        int order = find(id).holder();
        does(staff().unit(), id, new Command.Sign(order));
        does(staff().unit(), id, new Command.Reply("已换灯泡，当晚已亮。", List.of()));
        Case it = does(staff().reviewer(), id, new Command.AcceptReply(""));
        if (!tasks.of(id).isEmpty()) {
            awake(id);
        }
        return it;
    }

    /** No hour is a quiet one for it: tests run at night as well. */
    void awake(CaseId id) {
        sql.update(TASK)
                .set(TASK.QUIET_FROM, TASK.QUIET_UNTIL)
                .where(TASK.CASE_ID.eq(id.value()))
                .execute();
    }

    /** Nobody is to be disturbed at this hour. */
    void quietNow(CaseId id) {
        LocalTime now = clock.instant().atZone(PlaceTime.ZONE).toLocalTime();
        sql.update(TASK)
                .set(TASK.QUIET_FROM, now.minusHours(1))
                .set(TASK.QUIET_UNTIL, now.plusHours(1))
                .where(TASK.CASE_ID.eq(id.value()))
                .execute();
    }

    Case does(String who, CaseId id, Command command) {
        return done(cases.handle(viewers.named(who), id, 0, UUID.randomUUID(), command));
    }

    private static Case done(@Nullable Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) Objects.requireNonNull(outcome)).it();
    }

    /** What stands in its story of why it goes round again. */
    String reworkWords(Case it) {
        return own.find(it.number()).orElseThrow().story().stream()
                .map(Entry::event)
                .filter(CaseEvent.ReworkOrdered.class::isInstance)
                .map(event -> ((CaseEvent.ReworkOrdered) event).words())
                .reduce("", (first, last) -> last);
    }

    void planMissing() {
        rounds.planMissing();
    }

    Case find(CaseId id) {
        return own.find(id).orElseThrow();
    }

    /** What the citizen said at last. */
    Rating rating(CaseId id) {
        return Objects.requireNonNull(find(id).rating());
    }

    Said said(CaseId id) {
        return Objects.requireNonNull(Objects.requireNonNull(task(id).end()).said());
    }

    Task task(CaseId id) {
        return tasks.of(id).getFirst();
    }

    List<Attempt.Result> results(CaseId id) {
        return attempts.of(task(id).id()).reversed().stream()
                .map(Attempt::result)
                .toList();
    }

    Attempt lastAttempt(CaseId id) {
        return attempts.of(task(id).id()).getFirst();
    }

    /** A robot is calling about it. */
    void calling(CaseId id) {
        Task task = task(id);
        attempts.add(new CallbackAttemptTable.Begun(
                task.id(), Way.ROBOT, clock.instant(), null, Attempt.Result.CALLING, UUID.randomUUID()));
        tasks.goesOn(task.id(), Task.State.ASKING, task.wayAt(), task.tries(), clock.instant(), "");
    }

    UUID lastCall(CaseId id) {
        return Objects.requireNonNull(lastAttempt(id).call());
    }

    /** The ways of its callback from now on, as a rule pack might have named them. */
    public void by(CaseId id, String... ways) {
        sql.update(TASK).set(TASK.WAYS, ways).where(TASK.CASE_ID.eq(id.value())).execute();
    }

    /** A rule pack that asks nobody would have drawn it so. */
    void withShare(CaseId id, int share) {
        sql.update(TASK)
                .set(TASK.SHARE, share)
                .where(TASK.CASE_ID.eq(id.value()))
                .execute();
    }

    /** As much time passes as it waits for; until it lies with a person, or is over. */
    public void goesOn(CaseId id) {
        sql.update(TASK)
                .set(TASK.DUE_AT, clock.instant().minus(Duration.ofSeconds(1)))
                .where(TASK.CASE_ID.eq(id.value()), TASK.STATE.in("WAITING", "ASKING"))
                .execute();
        rounds.run();
    }

    /** The link in the last message about it. */
    String link(CaseId id) {
        Matcher link = LINK.matcher(told.of(id.value()).getLast().words());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    String lastMessage(CaseId id) {
        return told.of(id.value()).getLast().words();
    }

    int strays(String kind) {
        return sql.fetch(STRAY, STRAY.KIND.eq(kind)).stream()
                .mapToInt(StrayRecord::getTimes)
                .sum();
    }

    /** So many hours from now, as a form writes it. */
    String inHours(int hours) {
        return clock.instant().plus(Duration.ofHours(hours)).toString();
    }

    int attemptsOf(CaseId id) {
        return sql.fetchCount(ATTEMPT, ATTEMPT.TASK.eq(task(id).id()));
    }
}
