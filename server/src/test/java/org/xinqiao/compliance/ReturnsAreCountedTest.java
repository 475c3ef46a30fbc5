package org.xinqiao.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("Who would shirk a case (推诿) comes to an end, and it shows")
class ReturnsAreCountedTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Test
    void whatWasDecidedIsNotGivenBackAgain() {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "电梯无人管",
                "电梯坏了，几家都说不归自己管。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
        Outcome registered = cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts));
        CaseId id = ((Outcome.Done) registered).it().id();
        done("dispatcher", id, new Command.Dispatch(unit("HOUSING"), List.of(), "", null));
        done("housing", id, new Command.Return("WRONG_AREA", "不归我单位", "三定方案第二条", null, unit("WATER")));
        Outcome.Done stays = done("arbitrator", id, new Command.DecideReturn(false, null, "属你单位"));
        assertThat(stays.it().counts().returns()).isEqualTo(1);
        assertThat(does("housing", id, new Command.Return("WRONG_AREA", "还是不归", "三定方案第二条", null, unit("WATER"))))
                .isEqualTo(new Outcome.Refused(Refusal.DECIDED_ALREADY));
    }

    private Outcome.Done done(String who, CaseId id, Command command) {
        Outcome outcome = does(who, id, command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    private Outcome does(String who, CaseId id, Command command) {
        return cases.handle(viewers.named(who), id, 0, UUID.randomUUID(), command);
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }
}
