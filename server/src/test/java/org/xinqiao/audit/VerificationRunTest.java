package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.audit.Tables.ENTRY;
import static org.xinqiao.schema.audit.Tables.VERIFICATION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.xinqiao.audit.store.VerificationTable;
import org.xinqiao.testing.ServerTest;

/** The second one keeps what another process would: they know of each other by the database alone. */
@ServerTest
@DisplayName("verifying now (现在核对), whichever process is asked")
class VerificationRunTest {

    private static final Who AUDITOR = new Who(0, "核对的人");
    private static final Who OTHER = new Who(0, "另一个人");

    private final VerificationRun here;
    private final VerificationRun there;
    private final VerificationTable table;
    private final DSLContext sql;

    @Autowired
    VerificationRunTest(
            VerificationRun here, AutowireCapableBeanFactory beans, VerificationTable table, DSLContext sql) {
        this.here = here;
        this.there = beans.createBean(VerificationRun.class);
        this.table = table;
        this.sql = sql;
    }

    @BeforeEach
    void nothingRuns() throws InterruptedException {
        awaitTheEnd();
    }

    @Test
    void isToldByTheOtherToo() throws InterruptedException {
        here.begin(AUDITOR);
        assertThat(there.progress().orElseThrow().by()).isEqualTo(AUDITOR.name());
        VerificationRun.Progress end = awaitTheEnd();
        assertThat(end.failed()).isFalse();
        assertThat(end.report()).isNotNull();
        assertThat(end.looked()).isEqualTo(end.total()).isPositive();
        assertThat(here.progress()).contains(end);
    }

    @Test
    void isOneAtATimeHoweverManyAsk() throws Exception {
        int rows = sql.fetchCount(VERIFICATION);
        int begun = begun();
        table.begin(OTHER, Instant.now());
        List<Future<VerificationRun.Progress>> asked = new ArrayList<>();
        try (ExecutorService askers = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                VerificationRun process = i % 2 == 0 ? here : there;
                asked.add(askers.submit(() -> process.begin(AUDITOR)));
            }
        }
        for (Future<VerificationRun.Progress> each : asked) {
            assertThat(each.get().by()).isEqualTo(OTHER.name());
            assertThat(each.get().ended()).isNull();
        }
        assertThat(sql.fetchCount(VERIFICATION)).isEqualTo(rows + 1);
        assertThat(begun()).isEqualTo(begun);
        table.endSilent(Instant.now().plusSeconds(1));
    }

    @Test
    void isSeenToHaveBrokenOffWhenItsProcessDied() throws InterruptedException {
        Instant died = Instant.now().minus(VerificationRun.SILENT).minusSeconds(1);
        long id = table.begin(OTHER, died).orElseThrow();
        table.goesOn(id, 7, 10, died);
        VerificationRun.Progress left = there.progress().orElseThrow();
        assertThat(left.failed()).isTrue();
        assertThat(left.ended()).isNotNull();
        assertThat(left.looked()).isEqualTo(7);
        assertThat(here.begin(AUDITOR).by()).isEqualTo(AUDITOR.name());
        assertThat(awaitTheEnd().failed()).isFalse();
    }

    @Test
    void isStillRunningWhileThereAreSigns() {
        Instant before = Instant.now().minusSeconds(3600);
        long id = table.begin(OTHER, before).orElseThrow();
        table.goesOn(id, 7, 10, Instant.now());
        assertThat(there.progress().orElseThrow().ended()).isNull();
        assertThat(here.begin(AUDITOR).by()).isEqualTo(OTHER.name());
        table.end(id, 10, 10, null, Instant.now());
        assertThat(there.progress().orElseThrow().failed()).isTrue();
    }

    private int begun() {
        return sql.fetchCount(ENTRY, ENTRY.ACTION.eq("audit.verification-begun"));
    }

    private VerificationRun.Progress awaitTheEnd() throws InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            VerificationRun.Progress last = there.progress().orElse(null);
            if (last == null || last.ended() != null) {
                return last == null ? new VerificationRun.Progress(Instant.EPOCH, "", 0, 0, null, false, null) : last;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it does not end");
    }
}
