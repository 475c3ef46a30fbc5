package org.xinqiao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 试验市的一个月: cases brought by real moves to where an assessment finds them. */
@Component
class Village {

    private final Cases cases;
    private final Viewers viewers;
    private final Units units;

    Village(Cases cases, Viewers viewers, Units units) {
        this.cases = cases;
        this.viewers = viewers;
        this.units = units;
    }

    Viewer viewer(String who) {
        return viewers.named(who);
    }

    UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    String key(String code) {
        return "U" + unit(code);
    }

    CaseId registered(Instant when) {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "电梯停运没人修",
                "电梯停运没人修，物业不管。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "河滨路1号",
                null,
                false,
                null);
        Outcome outcome = cases.registerAt(viewer("taker"), new NewCase(UUID.randomUUID(), null, facts), when);
        return ((Outcome.Done) outcome).it().id();
    }

    /** Signed within minutes and answered after so long, then asked about. */
    CaseId answered(Instant when, String who, Duration after, boolean solved) {
        CaseId id = registered(when);
        Instant sent = when.plus(Duration.ofMinutes(1));
        does("dispatcher", id, dispatch(who), sent);
        does(who, id, new Command.Sign(1), sent.plus(Duration.ofMinutes(2)));
        Instant done = sent.plus(after);
        does(who, id, new Command.Reply("已到场处理。", List.of()), done);
        does("reviewer", id, new Command.AcceptReply(""), done.plus(Duration.ofMinutes(5)));
        Satisfaction said = solved ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED;
        does("caller", id, new Command.RecordCallback(true, solved, said, ""), done.plus(Duration.ofMinutes(9)));
        return id;
    }

    Command dispatch(String unit) {
        return new Command.Dispatch(unit(unit.toUpperCase(java.util.Locale.ROOT)), List.of(), "", null);
    }

    void does(String who, CaseId id, Command command, Instant when) {
        Outcome outcome = cases.handleAt(viewer(who), id, UUID.randomUUID(), command, when);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }
}
