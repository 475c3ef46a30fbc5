package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Rating.Satisfaction.DISSATISFIED;
import static org.xinqiao.casework.model.Rating.Satisfaction.SATISFIED;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CALLBACK_AGENT;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.STREET;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;

@DisplayName("C-13 an unsatisfied citizen's case is dispatched again (再次派单), so often and no more")
class ReworkTest {

    private static final Command AGAIN = new Command.DecideRework(true, "上门复核");
    private static final Command ENOUGH = new Command.DecideRework(false, "诉求超出法定权限，已书面说明");

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).handled();

    @Test
    void goesToTheSameLeadWithTheCitizensWordsAndNewClocks() {
        world.goTo("07-16 09:00");
        life.rated(DISSATISFIED);
        assertThat(life.it().held()).hasValueSatisfying(order -> {
            assertThat(order.unit()).isEqualTo(HOUSING);
            assertThat(order.note()).isEqualTo("市民原话");
        });
        assertThat(life.due(ClockKind.REPLY)).isEqualTo(World.moment("07-23 17:30"));
        assertThat(life.it().reply()).isNull();
        assertThat(life.it().rating()).isNull();
    }

    @Test
    void goesToTheLeadEvenIfAUnitBelowReplied() {
        Life passed = Life.registered(world)
                .dispatchedTo(HOUSING)
                .signed()
                .passedDownTo(STREET)
                .handled()
                .rated(DISSATISFIED);
        assertThat(passed.it().held().map(Assignment::unit)).contains(HOUSING);
    }

    @Test
    void aLeadThatIsGoneLeavesItToTheDispatcher() {
        world.dissolve(HOUSING);
        life.rated(DISSATISFIED);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(life.runs(ClockKind.DISPATCH)).isTrue();
    }

    @Test
    void satisfiedTheSecondTimeItRests() {
        life.rated(DISSATISFIED).handled().rated(SATISFIED);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(life.it().counts().reworks()).isEqualTo(1);
    }

    @Test
    void everyRoundHasAllItsTriesToReachTheCitizen() {
        life.unreached().unreached().rated(DISSATISFIED).handled();
        assertThat(life.it().counts().callbackTries()).isZero();
    }

    @Test
    void onceTooOftenAPersonDecides() {
        tooOften();
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_REWORK_DECISION);
        assertThat(life.it().counts().reworks()).isEqualTo(world.rule(Rule.MAX_REWORKS));
        assertThat(life.runs(ClockKind.REWORK_DECISION)).isTrue();
    }

    @Test
    void thePersonSendsItRoundOnceMore() {
        tooOften().does(ARBITRATOR, AGAIN);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.it().counts().reworks()).isEqualTo(world.rule(Rule.MAX_REWORKS) + 1);
    }

    @Test
    void orLetsItRestWithAReason() {
        assertThat(tooOften().refuses(ARBITRATOR, new Command.DecideRework(false, "")))
                .isEqualTo(Refusal.EMPTY_TEXT);
        life.does(ARBITRATOR, ENOUGH);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(life.rating().isGood()).isFalse();
    }

    @Test
    void theDecisionIsNotTheCallbackAgents() {
        assertThat(tooOften().refuses(CALLBACK_AGENT, AGAIN)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void thereMustBeOneToDecide() {
        assertThat(life.refuses(ARBITRATOR, ENOUGH)).isEqualTo(Refusal.WRONG_STAGE);
    }

    @Test
    void withoutADecisionInTimeTheCaseIsSupervised() {
        tooOften().ranOut(ClockKind.REWORK_DECISION);
        assertThat(life.supervision().level()).isEqualTo(1);
    }

    private Life tooOften() {
        return life.rated(DISSATISFIED).handled().rated(DISSATISFIED).handled().rated(DISSATISFIED);
    }
}
