package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.access.Tables.KEYED_REQUEST;
import static org.xinqiao.schema.citizens.Tables.SAFE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.xinqiao.access.RepeatedRequests.Again;
import org.xinqiao.access.RepeatedRequests.Asked;
import org.xinqiao.access.RepeatedRequests.First;
import org.xinqiao.access.RepeatedRequests.Turn;
import org.xinqiao.access.model.RequestKey;
import org.xinqiao.access.store.KeyedRequestTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.RequestId;
import org.xinqiao.platform.Safe;
import org.xinqiao.testing.ServerTest;

/** The second one keeps what another process would: they know of each other by the database alone. */
@ServerTest
@DisplayName("requests with keys in several processes (带键请求)")
class RepeatedRequestsTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final KeptAnswer ANSWER = new KeptAnswer(
            201, Map.of("Content-Type", "application/json"), "{\"id\":\"7\"}".getBytes(StandardCharsets.UTF_8));

    private final RepeatedRequests here;
    private final RepeatedRequests there;
    private final People people;
    private final Audit audit;
    private final KeyedRequestTable table;
    private final Safe safe;
    private final Trail trail;
    private final DSLContext sql;
    private Who who = Who.NOBODY;
    private RequestKey key = new RequestKey("x");

    @Autowired
    RepeatedRequestsTest(
            RepeatedRequests here,
            AutowireCapableBeanFactory beans,
            People people,
            Audit audit,
            KeyedRequestTable table,
            Safe safe,
            Trail trail,
            DSLContext sql) {
        this.here = here;
        this.there = beans.createBean(RepeatedRequests.class);
        this.people = people;
        this.audit = audit;
        this.table = table;
        this.safe = safe;
        this.trail = trail;
        this.sql = sql;
    }

    @BeforeEach
    void somebodyNew() {
        who = people.make("repeats-" + NAMES.incrementAndGet(), "handler", new UnitId(1), new AreaCode("1500"))
                .who();
        key = new RequestKey(UUID.randomUUID().toString());
    }

    @Test
    void areDoneInOneOfThem() throws Exception {
        int threads = 8;
        AtomicInteger done = new AtomicInteger();
        try (ExecutorService senders = Executors.newFixedThreadPool(threads)) {
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                RepeatedRequests process = i % 2 == 0 ? here : there;
                ends.add(senders.submit(() -> untilAnswered(process, done)));
            }
            for (Future<String> end : ends) {
                assertThat(end.get()).isEqualTo("{\"id\":\"7\"}");
            }
        }
        assertThat(done).hasValue(1);
    }

    /** As a sender would: again and again, while it is being worked on. */
    private String untilAnswered(RepeatedRequests process, AtomicInteger done) throws InterruptedException {
        while (true) {
            try {
                Turn turn = process.begin(asked("p"));
                if (turn instanceof Again again) {
                    return new String(again.answer().body(), StandardCharsets.UTF_8);
                }
                done.incrementAndGet();
                Thread.sleep(50);
                process.done((First) turn, ANSWER);
            } catch (ProblemFound running) {
                assertThat(running.problem()).isEqualTo(RepeatProblem.STILL_RUNNING);
                Thread.sleep(5);
            }
        }
    }

    @Test
    void areNotDoneAgainWhenTheProcessDiesBeforeItsAnswerIsKept() {
        here.begin(asked("p"));
        refuses(RepeatProblem.STILL_RUNNING);
        grow(RepeatedRequests.PATIENCE.plusSeconds(1));
        refuses(RepeatProblem.OUTCOME_UNKNOWN);
        assertThatThrownBy(() -> there.begin(asked("another"))).hasMessage(RepeatProblem.KEY_REUSED.code());
    }

    /** What the dead process did stands in the trail, so it can be told that it was done. */
    @Test
    void areSaidToBeDoneWhenTheDeadProcessLeftSomething() {
        broken(AuditAction.CASE_STEPPED);
        refuses(RepeatProblem.ANSWER_LOST);
    }

    /** Beside the embedded database works one process alone: whoever began before it is gone. */
    @Test
    void areDoneAnewWhereWhoeverBeganIsCertainlyGoneAndLeftNothing() {
        RepeatedRequests restarted = restarted();
        broken(null);
        refuses(RepeatProblem.OUTCOME_UNKNOWN);
        assertThat(restarted.begin(asked("p"))).isInstanceOf(First.class);
        assertThatThrownBy(() -> restarted.begin(asked("p"))).hasMessage(RepeatProblem.STILL_RUNNING.code());
    }

    @Test
    void areNotDoneAnewWhereWhoeverIsGoneLeftSomething() {
        RepeatedRequests restarted = restarted();
        broken(AuditAction.FILE_ADDED);
        assertThatThrownBy(() -> restarted.begin(asked("p"))).hasMessage(RepeatProblem.ANSWER_LOST.code());
    }

    @Test
    void areNotDoneAnewWhileTheSameProcessMayStillBeAtThem() {
        RepeatedRequests restarted = restarted();
        try (MDC.MDCCloseable _ = RequestId.begin(UUID.randomUUID().toString())) {
            restarted.begin(asked("p"));
        }
        assertThatThrownBy(() -> restarted.begin(asked("p"))).hasMessage(RepeatProblem.STILL_RUNNING.code());
    }

    /** Begun, and perhaps done, by a process that then died. */
    private void broken(@Nullable AuditAction done) {
        String number = UUID.randomUUID().toString();
        try (MDC.MDCCloseable _ = RequestId.begin(number)) {
            here.begin(asked("p"));
            if (done != null) {
                new Origin(null, number, null).during(() -> {
                    audit.did(Act.of(done, who));
                    return true;
                });
            }
        }
        grow(RepeatedRequests.PATIENCE.plusSeconds(1));
    }

    private RepeatedRequests restarted() {
        PlatformSettings embedded = new PlatformSettings(
                Path.of("data"), null, false, "", new PlatformSettings.Database(null, "x", "", null, "", "", true));
        return new RepeatedRequests(table, safe, trail, audit, embedded, Clock.systemUTC());
    }

    @Test
    void areAnsweredByWhoWasThoughtDeadAndWasNot() {
        First first = (First) here.begin(asked("p"));
        grow(RepeatedRequests.PATIENCE.plusSeconds(1));
        refuses(RepeatProblem.OUTCOME_UNKNOWN);
        here.done(first, ANSWER);
        assertThat(((Again) there.begin(asked("p"))).answer().status()).isEqualTo(201);
    }

    @Test
    void mayBeDoneAnewAfterAFailureThatLeftNothing() {
        try (MDC.MDCCloseable _ = RequestId.begin(UUID.randomUUID().toString())) {
            here.notDone((First) here.begin(asked("p")));
        }
        assertThat(there.begin(asked("p"))).isInstanceOf(First.class);
    }

    @Test
    void mayBeDoneAnewAfterARefusalThatIsOnRecord() {
        String number = UUID.randomUUID().toString();
        try (MDC.MDCCloseable _ = RequestId.begin(number)) {
            First first = (First) here.begin(asked("p"));
            new Origin(null, number, null).during(() -> {
                audit.did(Act.of(AuditAction.CASE_STEPPED, who).ending(Result.REFUSED));
                return true;
            });
            here.notDone(first);
        }
        assertThat(there.begin(asked("p"))).isInstanceOf(First.class);
    }

    @Test
    void areNotDoneAnewAfterAFailureThatLeftSomething() {
        String number = UUID.randomUUID().toString();
        try (MDC.MDCCloseable _ = RequestId.begin(number)) {
            First first = (First) here.begin(asked("p"));
            new Origin(null, number, null).during(() -> {
                audit.did(Act.of(AuditAction.SETTING_CHANGED, who));
                return true;
            });
            here.notDone(first);
        }
        refuses(RepeatProblem.ANSWER_LOST);
        assertThatThrownBy(() -> there.begin(asked("p")))
                .isInstanceOfSatisfying(
                        ProblemFound.class, it -> assertThat(it.facts()).containsEntry("first", number));
    }

    @Test
    void areNotDoneAgainWhereTheAnswerWasTooLarge() {
        First first = (First) here.begin(asked("p"));
        here.done(first, new KeptAnswer(200, Map.of(), new byte[200 * 1024]));
        refuses(RepeatProblem.ANSWER_NOT_KEPT);
    }

    @Test
    void areForgottenAfterADayWithAllThatWasKept() {
        int before = sql.fetchCount(SAFE);
        here.done((First) here.begin(asked("p")), ANSWER);
        assertThat(sql.fetchCount(SAFE)).isEqualTo(before + 2);
        grow(RepeatedRequests.LASTS.minusMinutes(1));
        there.sweepSome();
        assertThat(there.begin(asked("p"))).isInstanceOf(Again.class);
        grow(RepeatedRequests.LASTS.plusMinutes(1));
        assertThat(there.sweepSome()).isPositive();
        assertThat(sql.fetchCount(SAFE)).isEqualTo(before);
        assertThat(there.begin(asked("another"))).isInstanceOf(First.class);
    }

    @Test
    void countAnewAfterADayThoughNobodyHasSwept() {
        First old = (First) here.begin(asked("p"));
        grow(RepeatedRequests.LASTS.plusMinutes(1));
        First next = (First) there.begin(asked("another"));
        here.done(old, ANSWER);
        there.done(next, new KeptAnswer(204, Map.of(), new byte[0]));
        assertThat(((Again) here.begin(asked("another"))).answer().status()).isEqualTo(204);
    }

    private Asked asked(String print) {
        return new Asked(who, key, "POST /api/things", print);
    }

    private void refuses(RepeatProblem problem) {
        assertThatThrownBy(() -> there.begin(asked("p"))).hasMessage(problem.code());
    }

    /** Lets it have begun longer ago. */
    private void grow(Duration age) {
        sql.update(KEYED_REQUEST)
                .set(KEYED_REQUEST.BEGUN_AT, Instant.now().minus(age))
                .where(KEYED_REQUEST.KEY.eq(key.value()))
                .execute();
    }
}
