package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.audit.Tables.BLOCK;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewers;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.RootTable;
import org.xinqiao.audit.store.SealedRows;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "testing.as-owner=true"})
@DisplayName("the verification (核对) names what somebody with every right in the database has touched")
class VerificationTest {

    /** As whoever owns the tables does it. */
    private static final String UNLOCK = "alter table audit.entry disable trigger user;"
            + "alter table audit.block disable trigger user; alter table audit.root disable trigger user;"
            + "alter table casework.story disable trigger user;";

    /** Each test has days of its own. */
    private static final Instant FIRST_DAY = Instant.parse("2030-01-01T04:00:00Z");

    private static final AtomicInteger TEST = new AtomicInteger();
    private static final Who WANG = new Who(7, "王芳");

    private static final String INSERTED = "id + 500000, at, tx, account, person, session, request, address, action,"
            + " subject_type, subject_id, number, result, details";
    private static final String SWAP = "update audit.entry set id = -$3 where id = $3; update audit.entry set id = $3"
            + " where id = $4; update audit.entry set id = $4 where id = -$3";

    @TempDir
    private Path data;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Audit audit;

    @Autowired
    private Verification verification;

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    private Instant now = FIRST_DAY;
    private Sealer sealer;
    private List<Long> ids;

    @BeforeEach
    void twoDaysOfWorkAreSealed() {
        now = FIRST_DAY.plus(Duration.ofDays(10L * TEST.incrementAndGet()));
        work();
        sealer(now.minus(Duration.ofDays(2))).seal();
        work();
        sealer(now.minus(Duration.ofDays(1))).seal();
        work();
        sealer = sealer(now);
        sealer.seal();
        ids = sql.select(ENTRY.ID)
                .from(ENTRY)
                .where(ENTRY.ACCOUNT.eq(WANG.account()))
                .orderBy(ENTRY.ID.desc())
                .limit(9)
                .fetch(ENTRY.ID);
        assertThat(verify()).isEmpty();
    }

    private void work() {
        cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts()));
        for (int i = 0; i < 3; i++) {
            audit.did(Act.of(AuditAction.ACCOUNT_CHANGED, WANG).with("n", i));
        }
    }

    private Sealer sealer(Instant at) {
        return new Sealer(
                new BlockTable(sql),
                new SealedRows(sql),
                new RootTable(sql),
                transactions,
                Clock.fixed(at, ZoneOffset.UTC),
                new PlatformSettings(
                        data, null, false, "", new PlatformSettings.Database(null, "", "", null, "", "", false)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a field           | CHANGED   | update audit.entry set person = '别人' where id = $4
            a detail          | CHANGED   | update audit.entry set details = '{}' where id = $4
            the moment        | CHANGED   | update audit.entry set at = at + interval '1 s' where id = $4
            the transaction   | CHANGED   | update audit.entry set tx = tx - 1 where id = $4
            a middle row      | MISSING   | delete from audit.entry where id = $4
            the last row      | MISSING   | delete from audit.entry where id = $0
            one more row      | INSERTED  | insert into audit.entry select id + 500000, at, tx, account, person from audit.entry where id = $4
            two swapped       | REORDERED | update audit.entry set id = case id when $3 then $4 else $3 end where id in ($3, $4)
            """)
    void andSaysWhichRow(String what, Finding.Kind kind, String tampering) {
        String text = tampering
                .replace("id + 500000, at, tx, account, person", INSERTED)
                .replace("update audit.entry set id = case id when $3 then $4 else $3 end where id in ($3, $4)", SWAP);
        int touched = text.contains("$0") ? 0 : 4;
        List<Finding> found = after(filled(text));
        assertThat(found).as(what).extracting(Finding::kind).containsOnly(kind);
        long named = kind == Finding.Kind.INSERTED ? ids.get(touched) + 500000 : ids.get(touched);
        assertThat(found).anySatisfy(finding -> assertThat(finding.en()).contains("row " + named + " "));
    }

    private String filled(String text) {
        String filled = text;
        for (int i = 0; i < ids.size(); i++) {
            filled = filled.replace("$" + i, String.valueOf(ids.get(i)));
        }
        return filled.replace(
                "insert into audit.entry select",
                "insert into audit.entry (id, at, tx, account, person, session, request, address, action, subject_type,"
                        + " subject_id, number, result, details) select");
    }

    @Test
    void andNamesEveryRowOfALostDay() {
        long block = lastBlock() - 1;
        int lines = sql.fetchSingle(BLOCK, BLOCK.NUMBER.eq(block)).getLines();
        List<Finding> found = after("delete from audit.entry e using audit.block b where b.number = " + block
                + " and e.tx >= b.tx_from and e.tx < b.tx_before");
        assertThat(found).filteredOn(each -> each.en().startsWith("row")).hasSize(lines);
        assertThat(found).extracting(Finding::kind).contains(Finding.Kind.MISSING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a block             | MISSING | delete from audit.block where number = $b
            its hash            | BROKEN  | update audit.block set hash = sha256('x') where number = $b
            its leaves          | CHANGED | update audit.block set leaves = substr(leaves, 41) where number = $b
            a root              | ROOT    | update audit.root set hash = sha256('x') where block = $b
            a root and its day  | ROOT    | delete from audit.root where day = (select min(day) from audit.root)
            the end of it all   | ROOT    | delete from audit.block where number >= $b
            """)
    void andWhichBlockOrRoot(String what, Finding.Kind kind, String tampering) {
        String text = tampering.replace("$b", String.valueOf(lastBlock() - 1));
        assertThat(after(text)).as(what).extracting(Finding::kind).contains(kind);
    }

    @Test
    void aRootOnPaperTellsWhenEverythingWasMadeAnew() throws Exception {
        List<DailyRoot> published = Files.readAllLines(sealer.rootFile()).stream()
                .flatMap(line -> DailyRoot.in(line).stream())
                .toList();
        assertThat(published).isNotEmpty();
        assertThat(verification.run(published, rows -> {}).isWhole()).isTrue();
        Verification.Report report = transactions.execute(status -> {
            status.setRollbackOnly();
            sql.execute(UNLOCK + "delete from audit.block; delete from audit.root; delete from audit.entry where id = "
                    + ids.get(5));
            sealer(now).seal();
            assertThat(verification.run(List.of(), rows -> {}).isWhole()).isTrue();
            return verification.run(published, rows -> {});
        });
        assertThat(report.found()).extracting(Finding::kind).contains(Finding.Kind.ROOT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            line 1 of case     | update casework.story set actor = '别人' where seq = 1 and case_id = $c
            whole story of case | delete from casework.story where case_id = $c
            """)
    void andWhichStory(String told, String tampering) {
        long story = sql.fetchSingle("select max(case_id) from casework.story").into(Long.class);
        List<Finding> found = after(tampering.replace("$c", String.valueOf(story)));
        assertThat(found)
                .singleElement()
                .satisfies(finding -> assertThat(finding.en()).contains(told, String.valueOf(story)));
    }

    @Test
    void leavesARowThatCommitsLateForTheNextBlock() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch sealed = new CountDownLatch(1);
        Thread late = Thread.ofPlatform()
                .start(() -> transactions.executeWithoutResult(status -> {
                    audit.did(Act.of(AuditAction.ACCOUNT_ADDED, WANG));
                    written.countDown();
                    awaitQuietly(sealed);
                }));
        assertThat(written.await(1, TimeUnit.MINUTES)).isTrue();
        audit.did(Act.of(AuditAction.ACCOUNT_CHANGED, WANG));
        assertThat(sealer.seal()).isZero();
        sealed.countDown();
        late.join();
        assertThat(sealer.seal()).isEqualTo(2);
        assertThat(verify()).isEmpty();
    }

    @Test
    void sealsAllThatIsReadyHoweverLargeTheTransactions() {
        for (int transaction = 0; transaction < 3; transaction++) {
            long first = (now.toEpochMilli() << 20) + transaction * 15_000L;
            sql.execute("insert into audit.entry (id, at, account, person, action, result, details) select " + first
                    + " + n, now(), 7, '王芳', 'case.read', 'DONE', '{}' from generate_series(1, 15000) as n");
        }
        assertThat(sealer.seal()).isEqualTo(45_000);
        assertThat(verify()).isEmpty();
    }

    @Test
    void goesOnAboveWhatWasSealedInARestoredDatabase() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            long ahead =
                    sql.fetchSingle("select audit.transaction_number() + 1000").into(Long.class);
            sql.execute(UNLOCK + "update audit.entry set tx = " + ahead + " where id = " + ids.getFirst());
            assertThat(new BlockTable(sql).countOn()).isPositive();
            long next = sql.fetchSingle("select audit.transaction_number()").into(Long.class);
            assertThat(next).isGreaterThan(ahead);
            assertThat(new BlockTable(sql).countOn()).isZero();
        });
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long lastBlock() {
        return sql.fetchSingle("select max(number) from audit.block").into(Long.class);
    }

    private List<Finding> verify() {
        return verification.run(List.of(), rows -> {}).found();
    }

    /** What is found once that was done; afterwards it is as it was. */
    private List<Finding> after(String tampering) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            sql.execute(UNLOCK + tampering);
            return verify();
        });
    }

    private static Facts facts() {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮",
                "三天不亮了。",
                null,
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
    }
}
