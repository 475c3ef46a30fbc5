package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.intake.Bringing.counts;
import static org.xinqiao.intake.Bringing.utf8;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.intake.Tables.IMPORT_RUN;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.store.ImportTable;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("an import under way (导入状态)")
class ImportStatesTest {

    @Autowired
    private Imports imports;

    @Autowired
    private ImportTable table;

    @Autowired
    private Viewers viewers;

    @Autowired
    private DSLContext sql;

    @Test
    void isHeldAndGoesOnWhereItStood() throws Exception {
        ImportRun held = brokenInto("held.csv", id -> imports.pause(viewer(), id));
        long id = held.id();
        assertThat(held.state()).isEqualTo(ImportRun.State.PAUSED);
        assertThat(held.progress().done()).isBetween(1, 3999);
        imports.workOn(id);
        imports.resume();
        assertThat(imports.get(viewer(), id)).isEqualTo(held);
        imports.goOn(viewer(), id);
        ImportRun done = awaitRows(id, 4000);
        assertThat(Bringing.of(done)).isEqualTo(counts(4000, 0, 0));
        assertThat(registered("held")).isEqualTo(4000);
    }

    @Test
    void isGivenUpWithWhatItHasRegistered() throws Exception {
        ImportRun run = brokenInto("given-up.csv", id -> imports.cancel(viewer(), id));
        assertThat(run.state()).isEqualTo(ImportRun.State.CANCELLED);
        assertThat(run.progress().finishedAt()).isNotNull();
        assertThat(registered("given-up"))
                .isEqualTo(run.progress().registered())
                .isLessThan(4000);
        assertRefused(() -> imports.goOn(viewer(), run.id()), IntakeProblem.NOT_NOW);
        ImportRun again = bringing().ended("given-up.csv", utf8(Bringing.rows(4000)));
        assertThat(again.progress().repeated()).isEqualTo(run.progress().registered());
        assertThat(registered("given-up")).isEqualTo(4000);
    }

    @Test
    void isHeldTwiceWithoutHarmAndNotAfterItsEnd() throws IOException {
        long waiting = bringing().begun("twice-held.csv", utf8("内容\n慢慢来\n")).id();
        assertThat(imports.pause(viewer(), waiting)).isEqualTo(imports.pause(viewer(), waiting));
        long over = bringing().ended("over.csv", utf8("内容\n已经完了\n")).id();
        assertRefused(() -> imports.pause(viewer(), over), IntakeProblem.NOT_NOW);
        assertRefused(() -> imports.cancel(viewer(), over), IntakeProblem.NOT_NOW);
        assertRefused(() -> imports.cancel(viewers.named("taker"), over), AccessProblem.DENIED);
    }

    /** A connection may be lost just when the commit has happened and nobody is told of it. */
    @Test
    void countsNoRowTwiceWhenACommitWasNotHeardOf() throws IOException {
        ImportRun run = bringing().ended("unheard.csv", utf8("编号,内容\n1,甲\n2,乙\n"));
        var again = new ImportTable.Advance(2, 0, 0, List.of());
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> table.advance(run.id(), 0, again));
        assertThat(imports.get(viewer(), run.id())).isEqualTo(run);
    }

    @Test
    void keepsItsFileNoLongerThanItIsNeeded() throws IOException {
        ImportRun clean = bringing().ended("clean.csv", utf8("编号,内容\n1,都登记了\n"));
        ImportRun failed = bringing().ended("failed.csv", utf8("编号,内容\n1,\n"));
        ImportRun old = bringing().ended("old.csv", utf8("编号,内容\n1,\n"));
        ImportRun forgotten = bringing().begun("forgotten.csv", utf8("编号,内容\n1,没人管\n"));
        imports.pause(viewer(), forgotten.id());
        Instant longAgo = Instant.now().minus(Duration.ofDays(31));
        sql.update(IMPORT_RUN)
                .set(IMPORT_RUN.UPLOADED_AT, longAgo)
                .where(IMPORT_RUN.ID.in(old.id(), forgotten.id()))
                .execute();
        imports.tidy();
        assertThat(bringing().errors(failed)).contains("缺少内容");
        for (ImportRun each : List.of(clean, old, forgotten)) {
            ImportRun now = imports.get(viewer(), each.id());
            assertThat(now.file().isKept()).isFalse();
            assertRefused(() -> imports.checkKept(now), IntakeProblem.FILE_GONE);
        }
        assertThat(imports.get(viewer(), forgotten.id()).state()).isEqualTo(ImportRun.State.CANCELLED);
    }

    private static void assertRefused(ThrowingCallable call, ProblemCode why) {
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(call)
                .satisfies(found -> assertThat(found.problem()).isEqualTo(why));
    }

    /** Four thousand rows, at the first sign of which something is done to the import; returns when nobody works at it. */
    private ImportRun brokenInto(String name, LongConsumer deed) throws Exception {
        long id = bringing().begun(name, utf8(Bringing.rows(4000))).id();
        Thread work = Thread.ofVirtual().start(() -> imports.workOn(id));
        awaitRows(id, 1);
        deed.accept(id);
        work.join();
        return imports.get(viewer(), id);
    }

    private ImportRun awaitRows(long id, int rows) throws InterruptedException {
        while (sql.fetchCount(IMPORT_RUN, IMPORT_RUN.ID.eq(id), IMPORT_RUN.DONE.ge(rows)) == 0) {
            Thread.sleep(5);
        }
        return imports.get(viewer(), id);
    }

    private int registered(String origin) {
        return sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("IMPORT:" + origin + ":"));
    }

    private Bringing bringing() {
        return new Bringing(imports, viewer());
    }

    private Viewer viewer() {
        return viewers.named("dispatcher");
    }
}
