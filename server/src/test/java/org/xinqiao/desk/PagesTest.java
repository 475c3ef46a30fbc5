package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.desk.Moves.EAST;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Command;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Order;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("pages of a list (翻页)")
class PagesTest {

    /** Nobody else in the tests uses these words, so the list holds what this test made. */
    private static final CaseFilter OURS = new CaseFilter(
            null, null, null, null, null, null, java.util.Set.of(), false, null, List.of("翻页之用"), null, null);

    private final Moves moves;
    private final Worklists worklists;
    private final DSLContext sql;

    @Autowired
    PagesTest(Moves moves, Worklists worklists, DSLContext sql) {
        this.moves = moves;
        this.worklists = worklists;
        this.sql = sql;
    }

    @BeforeEach
    void seventeenCasesOfWhichManyAreEqual() {
        List<CaseId> known = moves.on("taker", "all", OURS);
        if (!known.isEmpty()) {
            return;
        }
        Instant sameTime = Instant.parse("2026-03-02T01:00:00Z");
        for (int i = 0; i < 17; i++) {
            CaseId id = moves.registered(Moves.facts("翻页之用", EAST, null), Duration.ofDays(i % 3));
            if (i % 4 == 0) {
                moves.does("taker", id, new Command.Withdraw("不用了"));
            } else {
                sql.update(CASE_STATE)
                        .set(CASE_STATE.DUE_AT, sameTime)
                        .where(CASE_STATE.ID.eq(id.value()))
                        .execute();
            }
            if (i > 8) {
                sql.update(CASE_FACT)
                        .set(CASE_FACT.REGISTERED_AT, sameTime)
                        .where(CASE_FACT.ID.eq(id.value()))
                        .execute();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DUE,false",
        "DUE,true",
        "REGISTERED,false",
        "REGISTERED,true",
        "NUMBER,false",
        "NUMBER,true",
    })
    void togetherHoldEveryRowOnceInOrder(Order.Sort sort, boolean descending) {
        Order order = new Order(sort, descending);
        List<CaseId> whole = Moves.ids(page(order, null, 200));
        assertThat(whole).hasSize(17).doesNotHaveDuplicates();
        for (int size : List.of(1, 3, 4, 16, 17)) {
            assertThat(walk(order, size)).as("pages of %d", size).isEqualTo(whole);
        }
    }

    @Test
    void theOtherDirectionIsTheOtherWayRound() {
        List<CaseId> up = walk(Order.ascending(Order.Sort.REGISTERED), 5);
        List<CaseId> down = walk(Order.descending(Order.Sort.REGISTERED), 5);
        assertThat(down).isEqualTo(up.reversed());
    }

    @Test
    void thoseNobodyWaitsForComeLastEitherWay() {
        for (boolean descending : List.of(false, true)) {
            List<@Nullable Instant> dues = page(new Order(Order.Sort.DUE, descending), null, 200).rows().stream()
                    .<@Nullable Instant>map(CaseRow::dueAt)
                    .toList();
            assertThat(dues.subList(0, 12)).doesNotContainNull();
            assertThat(dues.subList(12, 17)).containsOnlyNulls();
        }
    }

    @Test
    void aCaseThatComesMeanwhileShiftsNothing() {
        Order newest = Order.descending(Order.Sort.NUMBER);
        Worklists.Page first = page(newest, null, 5);
        List<CaseId> before = Moves.ids(page(newest, first.next(), 5));
        CaseId late = moves.registered("翻页之用", EAST);
        assertThat(Moves.ids(page(newest, first.next(), 5))).isEqualTo(before);
        sql.update(CASE_FACT)
                .set(CASE_FACT.TITLE, "别的事")
                .where(CASE_FACT.ID.eq(late.value()))
                .execute();
    }

    @Test
    void aPlaceOfAnotherOrderOrNoneOfOursIsRefused() {
        String other = page(Order.ascending(Order.Sort.NUMBER), null, 5).next();
        for (String cursor : List.of(String.valueOf(other), "", "***", "eA", "ZHVlfGFzY3x4fDE")) {
            assertThatThrownBy(() -> page(Order.ascending(Order.Sort.DUE), cursor, 5))
                    .isInstanceOfSatisfying(
                            ProblemFound.class,
                            found -> assertThat(found.problem()).isEqualTo(DeskProblem.BAD_CURSOR));
        }
    }

    private List<CaseId> walk(Order order, int size) {
        List<CaseId> all = new ArrayList<>();
        String after = null;
        do {
            Worklists.Page page = page(order, after, size);
            all.addAll(Moves.ids(page));
            after = page.next();
        } while (after != null);
        return all;
    }

    private Worklists.Page page(Order order, @Nullable String after, int size) {
        Viewer viewer = moves.viewer("taker");
        return worklists.page(viewer, "all", OURS, order, after, size);
    }
}
