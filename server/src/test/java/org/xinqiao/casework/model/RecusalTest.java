package org.xinqiao.casework.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.casework.model.Town.ARBITRATOR;
import static org.xinqiao.casework.model.Town.CALL_TAKER;
import static org.xinqiao.casework.model.Town.COMMUNITY;
import static org.xinqiao.casework.model.Town.DISPATCHER;
import static org.xinqiao.casework.model.Town.DISTRICT;
import static org.xinqiao.casework.model.Town.HOUSING;
import static org.xinqiao.casework.model.Town.STREET;
import static org.xinqiao.casework.model.Town.TRAFFIC;
import static org.xinqiao.casework.model.Town.WATER;
import static org.xinqiao.casework.model.Town.handler;
import static org.xinqiao.casework.model.Town.head;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.UnitId;

@DisplayName("who is told on, or has an interest, stands aside (回避)")
class RecusalTest {

    private final World world = new World();
    private final Life life = Life.registered(world, Life.HEATING.withRecusal(keptFrom(STREET)));

    private static Facts.Recusal keptFrom(UnitId unit) {
        return new Facts.Recusal(List.of(unit), List.of());
    }

    private static Command dispatch(UnitId lead, UnitId... assists) {
        return new Command.Dispatch(lead, List.of(assists), "", null);
    }

    private static boolean isRecused(Life life, Actor actor) {
        return actor instanceof Actor.Staff(Viewer viewer) && Guards.isRecused(life.it(), viewer);
    }

    @Test
    void isNotGivenTheCaseNorIsAnybodyBelow() {
        assertThat(life.refuses(DISPATCHER, dispatch(STREET))).isEqualTo(Refusal.UNIT_RECUSED);
        assertThat(life.refuses(DISPATCHER, dispatch(COMMUNITY))).isEqualTo(Refusal.UNIT_RECUSED);
        assertThat(life.refuses(DISPATCHER, dispatch(HOUSING, STREET))).isEqualTo(Refusal.UNIT_RECUSED);
        life.does(DISPATCHER, dispatch(DISTRICT));
        assertThat(life.refuses(DISPATCHER, new Command.AddAssist(STREET, ""))).isEqualTo(Refusal.UNIT_RECUSED);
        life.signed();
        assertThat(life.refuses(handler(DISTRICT), new Command.PassDown(STREET, "")))
                .isEqualTo(Refusal.UNIT_RECUSED);
    }

    @Test
    void isNotSentThereByAReturn() {
        life.does(DISPATCHER, dispatch(DISTRICT))
                .does(handler(DISTRICT), new Command.Return("FACTS_MISSING", "没有地址", "", null, null));
        assertThat(life.refuses(ARBITRATOR, new Command.DecideReturn(true, STREET, "归街道")))
                .isEqualTo(Refusal.UNIT_RECUSED);
        life.does(ARBITRATOR, new Command.DecideReturn(true, HOUSING, "归市局"));
    }

    @Test
    void isEverybodyOfTheUnitAndOfThoseBelowButNobodyAbove() {
        assertThat(isRecused(life, handler(STREET))).isTrue();
        assertThat(isRecused(life, head(COMMUNITY))).isTrue();
        assertThat(isRecused(life, head(DISTRICT))).isFalse();
        assertThat(life.refuses(handler(STREET), new Command.Annotate("看看"))).isEqualTo(Refusal.NOT_YOURS);
    }

    @Test
    void cannotBeOrderedWhileTheUnitHasTheCase() {
        Life other = Life.registered(world).dispatchedTo(WATER);
        Facts facts = other.it().facts().withRecusal(keptFrom(WATER));
        assertThat(other.refuses(CALL_TAKER, new Command.Amend(facts))).isEqualTo(Refusal.RECUSED_UNIT_HAS_IT);
        other.does(CALL_TAKER, new Command.Amend(other.it().facts().withRecusal(keptFrom(TRAFFIC))));
    }

    @Test
    void isAskedForByWhoeverHasAnInterestAndHoldsFromThenOn() {
        Life other = Life.registered(world).dispatchedTo(WATER);
        assertThat(other.refuses(handler(WATER), new Command.StandAside(" "))).isEqualTo(Refusal.EMPTY_TEXT);
        other.does(handler(WATER), new Command.StandAside("被投诉人是亲属"));
        assertThat(Guards.allowed(other.it(), handler(WATER), world)).isEmpty();
        assertThat(Guards.allowed(other.it(), head(WATER), world)).contains(Step.SIGN);
        assertThat(other.it().facts().text()).isEqualTo(Life.HEATING.text());
    }

    @Test
    void keepsThoseWhoStoodAsideBefore() {
        life.does(CALL_TAKER, new Command.StandAside("同住一楼"));
        assertThat(life.it().facts().recusal()).isEqualTo(new Facts.Recusal(List.of(STREET), List.of(1L)));
    }
}
