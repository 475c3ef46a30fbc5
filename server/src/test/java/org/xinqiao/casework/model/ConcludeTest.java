package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.CENTRE;
import static org.xinqiao.casework.model.Town.HOUSING;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Disposition;

@DisplayName("a contact that need not become an order (不转办)")
class ConcludeTest {

    private final World world = new World();
    private final Life life = Life.registered(world, Life.UNCLEAR);

    private static Command.Conclude in(String way, String to) {
        return new Command.Conclude(way, "请联系物业服务企业。", to, null, "");
    }

    private static Command.Conclude as(String way, @Nullable Life other) {
        return other == null
                ? in(way, "")
                : new Command.Conclude(
                        way, "正在办理。", "", other.it().id(), other.it().number());
    }

    @Test
    void isClosedWithTheWordsThatWereTold() {
        life.does(CALL_TAKER, in("NOT_GOVERNMENT", "物业服务企业"));
        assertThat(life.stage()).isEqualTo(Stage.CLOSED);
        assertThat(life.reply().unit()).isEqualTo(CENTRE);
        assertThat(life.reply().text()).isEqualTo("请联系物业服务企业。");
        assertThat(life.runs(ClockKind.DISPATCH)).isFalse();
        assertThat(life.runs(ClockKind.REOPEN_WINDOW)).isTrue();
    }

    @Test
    void keepsTheWayWithTheNameAndTheRankingItHadThen() {
        life.does(CALL_TAKER, in("NOT_GOVERNMENT", "物业服务企业"));
        CaseEvent.Concluded told = (CaseEvent.Concluded) life.story().getLast().event();
        assertThat(told.way()).isEqualTo("NOT_GOVERNMENT");
        assertThat(told.ranked()).isFalse();
        assertThat(told.ends()).isEqualTo(Disposition.End.CLOSED);
    }

    @Test
    void isHandedOverAtOnceInAnEmergency() {
        life.does(CALL_TAKER, in("EMERGENCY", "110"));
        assertThat(life.stage()).isEqualTo(Stage.TRANSFERRED_OUT);
        assertThat(life.it().reply()).isNull();
    }

    @Test
    void joinsTheCaseInWhichTheSameIsWorkedOn() {
        Life running = Life.registered(world).dispatchedTo(HOUSING);
        life.does(CALL_TAKER, as("SAME_MATTER", running));
        assertThat(life.stage()).isEqualTo(Stage.MERGED);
        assertThat(life.it().mergedInto()).isEqualTo(running.it().id());
    }

    @Test
    void namesTheCaseThatSettledItBefore() {
        Life before = Life.registered(world);
        life.does(CALL_TAKER, as("DONE_BEFORE", before));
        assertThat(life.stage()).isEqualTo(Stage.CLOSED);
        CaseEvent.Concluded told = (CaseEvent.Concluded) life.story().getLast().event();
        assertThat(told.earlier()).isEqualTo(before.it().number());
    }

    @Test
    void isRefusedWithoutWhatTheWayNeeds() {
        assertThat(life.refuses(CALL_TAKER, in("LAWFUL_PATH", " "))).isEqualTo(Refusal.NEEDS_BODY);
        assertThat(life.refuses(CALL_TAKER, as("SAME_MATTER", null))).isEqualTo(Refusal.NEEDS_EARLIER_CASE);
        assertThat(life.refuses(CALL_TAKER, as("SAME_MATTER", life))).isEqualTo(Refusal.NEEDS_EARLIER_CASE);
        assertThat(life.refuses(CALL_TAKER, in("BORING", ""))).isEqualTo(Refusal.NO_SUCH_WAY);
        assertThat(life.refuses(CALL_TAKER, new Command.Conclude("UNLAWFUL", " ", "", null, "")))
                .isEqualTo(Refusal.EMPTY_TEXT);
    }

    @Test
    void isTheArbitersToSayOnceAUnitHasGivenItBack() {
        Life returned = Stages.reached(Stage.AWAITING_ARBITRATION, new World());
        assertThat(returned.refuses(CALL_TAKER, in("NOT_GOVERNMENT", "物业服务企业"))).isEqualTo(Refusal.NOT_YOURS);
        returned.does(ARBITRATOR, in("NOT_GOVERNMENT", "物业服务企业"));
        assertThat(returned.stage()).isEqualTo(Stage.CLOSED);
        assertThat(returned.it().pendingReturn()).isNull();
    }

    @Test
    void isNoWayOutForAUnitThatHasTheCase() {
        Life held = Life.registered(new World()).dispatchedTo(HOUSING);
        assertThat(held.refuses(CALL_TAKER, in("NOT_GOVERNMENT", "物业服务企业"))).isEqualTo(Refusal.WRONG_STAGE);
    }
}
