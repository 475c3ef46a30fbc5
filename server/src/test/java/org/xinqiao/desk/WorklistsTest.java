package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.desk.Moves.EAST;
import static org.xinqiao.desk.Moves.WEST;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("worklists show each role its work (工作清单)")
class WorklistsTest {

    private final Moves moves;
    private final Worklists worklists;
    private final People people;
    private final DSLContext sql;

    @Autowired
    WorklistsTest(Moves moves, Worklists worklists, People people, DSLContext sql) {
        this.moves = moves;
        this.worklists = worklists;
        this.people = people;
        this.sql = sql;
    }

    @Test
    void aCaseMovesFromListToList() {
        CaseId id = moves.registered("路灯不亮", EAST);
        assertThat(moves.on("dispatcher", "to-dispatch")).contains(id);
        assertThat(moves.on("taker", "registered-by-me")).contains(id);
        moves.does("dispatcher", id, moves.dispatch("HOUSING"));
        assertThat(moves.on("dispatcher", "to-dispatch")).doesNotContain(id);
        assertThat(moves.on("housing", "to-sign")).contains(id);
        moves.does("housing", id, new Command.Sign(1));
        assertThat(moves.on("housing", "to-sign")).doesNotContain(id);
        assertThat(moves.on("housing", "handling")).contains(id);
        moves.does("housing", id, new Command.Reply("已修好", List.of()));
        assertThat(moves.on("housing", "handling")).doesNotContain(id);
        assertThat(moves.on("reviewer", "to-review")).contains(id);
        moves.does("reviewer", id, new Command.AcceptReply(""));
        assertThat(moves.on("caller", "to-call-back")).contains(id);
        moves.does("caller", id, new Command.RecordCallback(true, true, Satisfaction.SATISFIED, ""));
        assertThat(moves.on("caller", "to-close")).contains(id);
        assertThat(moves.on("housing", "all")).contains(id);
    }

    @Test
    void aUnitNeverSeesAnothersCase() {
        CaseId id = moves.dispatched("只归住建局", WEST, "HOUSING");
        for (String list : List.of("to-sign", "handling", "due-soon", "overdue", "reworked", "supervised", "all")) {
            assertThat(moves.on("water", list)).as(list).doesNotContain(id);
            assertThat(moves.on("west", list)).as(list).doesNotContain(id);
        }
    }

    @Test
    void aDistrictsViewerNeverSeesAnotherDistrict() {
        people.make("eastleader", "leader", moves.unit("EAST"), new AreaCode("990101"));
        CaseId here = moves.registered("东区的事", EAST);
        CaseId there = moves.registered("西区的事", WEST);
        assertThat(moves.on("eastleader", "all")).contains(here).doesNotContain(there);
    }

    @Test
    void aUnitSeesInAllWhatItOnceHadAPartInButNoLongerWorksOnIt() {
        CaseId id = moves.dispatched("退给别人的事", EAST, "WATER");
        moves.does("water", id, new Command.Return("WRONG_AREA", "不归我们", "《职责清单》", null, moves.unit("HOUSING")));
        assertThat(moves.on("arbitrator", "to-arbitrate")).contains(id);
        moves.does("arbitrator", id, new Command.DecideReturn(true, moves.unit("HOUSING"), "属实"));
        assertThat(moves.on("water", "to-sign")).doesNotContain(id);
        assertThat(moves.on("water", "all")).contains(id);
        assertThat(moves.on("housing", "to-sign")).contains(id);
    }

    @Test
    void whatWasPassedDownStaysInTheHandsOfTheOneAbove() {
        CaseId id = moves.dispatched("请街道去看", EAST, "EAST");
        moves.does("east", id, new Command.Sign(1));
        moves.does("east", id, new Command.PassDown(moves.unit("RIVERSIDE"), ""));
        assertThat(moves.on("east", "handling")).contains(id);
        assertThat(moves.on("riverside", "to-sign")).contains(id);
        assertThat(moves.on("east", "to-sign"))
                .as("east's own handler cannot sign for the street")
                .doesNotContain(id);
    }

    @Test
    void anAssistingUnitHasTheCaseInHand() {
        CaseId id = moves.dispatched("要供水公司协助", EAST, "HOUSING", "WATER");
        assertThat(moves.on("water", "handling")).contains(id);
        assertThat(moves.on("water", "to-sign")).doesNotContain(id);
    }

    @Test
    void whatIsDueComesSoonestAndOverdueOnceItsLimitPassed() {
        CaseId id = moves.dispatched("快到期了", EAST, "HOUSING");
        CaseId other = moves.dispatched("还早", EAST, "HOUSING");
        due(id, Duration.ofHours(3));
        due(other, Duration.ofDays(9));
        assertThat(moves.on("housing", "due-soon")).contains(id).doesNotContain(other);
        assertThat(moves.on("supervisor", "due-soon")).contains(id).doesNotContain(other);
        due(id, Duration.ofHours(-1));
        assertThat(moves.on("housing", "due-soon")).doesNotContain(id);
        assertThat(moves.on("housing", "overdue")).contains(id).doesNotContain(other);
        assertThat(moves.on("supervisor", "overdue")).contains(id);
    }

    @Test
    void marksHaveListsOfTheirOwn() {
        CaseId extension = moves.dispatched("需要延期", EAST, "HOUSING");
        moves.does("housing", extension, new Command.Sign(1));
        moves.does("housing", extension, new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "等配件"));
        assertThat(moves.on("arbitrator", "extensions")).contains(extension);
        CaseId watched = moves.dispatched("要督办", EAST, "HOUSING");
        moves.does("supervisor", watched, new Command.Supervise("请抓紧", null));
        assertThat(moves.on("supervisor", "supervised")).contains(watched).doesNotContain(extension);
        CaseId still = moves.dispatched("要等开春", EAST, "HOUSING");
        moves.does(
                "dispatcher", still, new Command.Suspend("冬季不能施工", Instant.now().plus(Duration.ofDays(3))));
        assertThat(moves.on("housing", "suspended")).contains(still).doesNotContain(watched);
    }

    @Test
    void whatComesRoundAgainIsReworked() {
        CaseId id = moves.dispatched("没修好", EAST, "HOUSING");
        moves.does("housing", id, new Command.Sign(1));
        moves.does("housing", id, new Command.Reply("已修好", List.of()));
        moves.does("reviewer", id, new Command.AcceptReply(""));
        assertThat(moves.on("housing", "reworked")).doesNotContain(id);
        moves.does("caller", id, new Command.RecordCallback(true, false, Satisfaction.DISSATISFIED, "没修"));
        assertThat(moves.on("housing", "reworked")).contains(id);
    }

    @Test
    void countsStandBesideTheListsOfTheRole() {
        moves.registered("数一数", EAST);
        List<Worklists.Counted> lists = worklists.list(moves.viewer("dispatcher"));
        assertThat(lists)
                .extracting(one -> one.list().key())
                .containsExactly("to-dispatch", "to-close", "suspended", "registered-by-me", "all");
        assertThat(lists.getFirst().count())
                .isEqualTo(moves.on("dispatcher", "to-dispatch").size());
    }

    @Test
    void anothersListIsRefusedLikeOneThatIsNotThere() {
        for (String key : List.of("to-dispatch", "nonsense")) {
            assertThatThrownBy(() -> moves.on("housing", key))
                    .isInstanceOfSatisfying(
                            ProblemFound.class,
                            found -> assertThat(found.problem()).isEqualTo(DeskProblem.NO_SUCH_WORKLIST));
        }
    }

    /** Time passes for one case only. */
    private void due(CaseId id, Duration fromNow) {
        sql.update(CASE_STATE)
                .set(CASE_STATE.DUE_AT, Instant.now().plus(fromNow))
                .where(CASE_STATE.ID.eq(id.value()))
                .execute();
    }
}
