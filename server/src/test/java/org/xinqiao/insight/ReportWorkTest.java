package org.xinqiao.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.insight.Tables.REPORT;
import static org.xinqiao.schema.insight.Tables.SCHEDULE;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.insight.model.ReportKind;
import org.xinqiao.insight.store.ReportStore;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("reports that come by themselves (定时出报)")
class ReportWorkTest {

    private static final AreaCode PLACE = new AreaCode("9901");

    @Autowired
    private ReportWork work;

    @Autowired
    private ReportStore store;

    @Autowired
    private ReportDesk desk;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    private LocalDate today = LocalDate.EPOCH;

    /** An outage of four days. */
    @BeforeEach
    void outage() {
        today = PlaceTime.dayOf(clock.instant());
        work.of(PLACE);
        sql.update(REPORT)
                .set(REPORT.BY_SCHEDULE, false)
                .where(REPORT.BY_SCHEDULE.isTrue(), REPORT.STATE.ne(Report.State.RELEASED.name()))
                .execute();
        sql.update(SCHEDULE).set(SCHEDULE.ENABLED, false).execute();
        sql.update(SCHEDULE)
                .set(SCHEDULE.ENABLED, true)
                .set(SCHEDULE.SINCE, today.minusDays(4))
                .where(SCHEDULE.KIND.eq("DAILY"), SCHEDULE.AREA.eq(PLACE.value()))
                .execute();
    }

    private List<LocalDate> made() {
        return sql.select(REPORT.BEGINS)
                .from(REPORT)
                .where(REPORT.BY_SCHEDULE.isTrue(), REPORT.AREA.eq(PLACE.value()), REPORT.BEGINS.ge(today.minusDays(4)))
                .orderBy(REPORT.BEGINS)
                .fetch(REPORT.BEGINS);
    }

    private long someDraft() {
        return sql.select(REPORT.ID)
                .from(REPORT)
                .where(REPORT.BY_SCHEDULE.isTrue(), REPORT.STATE.eq(Report.State.DRAFT.name()))
                .limit(1)
                .fetchSingle(row -> row.value1());
    }

    @Test
    void makesUpEachMissedDayOnceHoweverManyProcessesTry() {
        List<CompletableFuture<Integer>> processes = List.of(
                CompletableFuture.supplyAsync(() -> work.catchUp(PLACE)),
                CompletableFuture.supplyAsync(() -> work.catchUp(PLACE)));
        int counted = processes.stream().mapToInt(CompletableFuture::join).sum();
        work.catchUp(PLACE);

        assertThat(made()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(3);
        assertThat(counted).isEqualTo(made().size());
        assertThat(work.waiting(PLACE)).isZero();
        assertThat(work.catchUp(PLACE)).isZero();
    }

    @Test
    void takesUpWhatAProcessLeftHalfCounted() {
        work.catchUp(PLACE);
        long id = someDraft();
        sql.update(REPORT)
                .set(REPORT.STATE, Report.State.COUNTING.name())
                .set(REPORT.SEEN_AT, clock.instant().minus(Duration.ofMinutes(1)))
                .where(REPORT.ID.eq(id))
                .execute();
        work.takeUp();
        assertThat(store.find(id).orElseThrow().state())
                .as("whoever was heard of a minute ago still counts")
                .isEqualTo(Report.State.COUNTING);

        sql.update(REPORT)
                .set(REPORT.SEEN_AT, clock.instant().minus(Duration.ofMinutes(3)))
                .where(REPORT.ID.eq(id))
                .execute();
        assertThat(work.takeUp()).isPositive();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(Report.State.DRAFT);
    }

    @Test
    void areKeptForGoodOnceReleasedEvenFromTheDatabase() {
        work.catchUp(PLACE);
        long id = someDraft();
        desk.releasePast(id);
        assertThat(store.find(id).orElseThrow().release()).isNotNull();
        assertThatThrownBy(() -> sql.update(REPORT)
                        .set(REPORT.CONTENT, "{}")
                        .where(REPORT.ID.eq(id))
                        .execute())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("stays as it was");
        assertThat(store.find(id).orElseThrow().about().kind()).isEqualTo(ReportKind.DAILY);
    }
}
