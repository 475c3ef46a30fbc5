package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Rating.Satisfaction.DISSATISFIED;
import static org.xinqiao.casework.model.Rating.Satisfaction.NEUTRAL;
import static org.xinqiao.casework.model.Rating.Satisfaction.VERY_SATISFIED;
import static org.xinqiao.casework.model.Town.CALLBACK_AGENT;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.REVIEWER;
import static org.xinqiao.casework.model.Town.handler;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.Rule;

@DisplayName("C-12 the citizen is asked (回访)")
class CallbackTest {

    private final World world = new World();
    private final Life life = Life.registered(world).dispatchedTo(HOUSING).handled();

    @Test
    void aGoodAnswerLetsTheCaseRest() {
        life.rated(VERY_SATISFIED);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(life.rating().isGood()).isTrue();
    }

    @Test
    void neutralIsGoodEnough() {
        life.rated(NEUTRAL);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
    }

    @Test
    void notSolvedIsNotGoodHoweverPolite() {
        life.does(CALLBACK_AGENT, new Command.RecordCallback(true, false, VERY_SATISFIED, "态度好，没修好"));
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
    }

    @Test
    void aBadAnswerSendsItRoundAgain() {
        life.rated(DISSATISFIED);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(life.it().counts().reworks()).isEqualTo(1);
    }

    @Test
    void notReachedTheWaitBeginsAnew() {
        ClockKey first = life.clock(ClockKind.CALLBACK).key();
        world.goTo("07-15 10:00");
        life.unreached();
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(life.clock(ClockKind.CALLBACK).key()).isNotEqualTo(first);
        assertThat(life.clock(ClockKind.CALLBACK).started()).isEqualTo(World.moment("07-15 10:00"));
        assertThat(life.rating().isGood()).isFalse();
    }

    @Test
    void afterAsManyTriesAsAllowedItIsGivenUp() {
        life.unreached().unreached();
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        life.unreached();
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(life.it().counts().callbackTries()).isEqualTo(world.rule(Rule.CALLBACK_ATTEMPTS));
    }

    @Test
    void nobodyAskedInTimeCountsAsNotReached() {
        life.ranOut(ClockKind.CALLBACK);
        assertThat(life.stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(life.rating().contacted()).isFalse();
    }

    @Test
    void isRefusedToTheReviewerAndToTheUnit() {
        Command callback = new Command.RecordCallback(true, true, VERY_SATISFIED, "");
        assertThat(life.refuses(REVIEWER, callback)).isEqualTo(Refusal.NOT_YOURS);
        assertThat(life.refuses(handler(HOUSING), callback)).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void isRefusedASecondTime() {
        life.rated(VERY_SATISFIED);
        Command callback = new Command.RecordCallback(true, true, VERY_SATISFIED, "");
        assertThat(life.refuses(CALLBACK_AGENT, callback)).isEqualTo(Refusal.WRONG_STAGE);
    }
}
