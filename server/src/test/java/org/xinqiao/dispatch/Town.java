package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 试验市的往事: makes cases of a few kinds, each told in its own words, and sends them where such cases go. */
@Component
class Town {

    static final AreaCode EAST = new AreaCode("990101001");
    static final MatterCode PROPERTY = new MatterCode("030101");
    private static final List<String> WATER =
            List.of("家里自来水发黄", "自来水水压太低", "水表坏了一直走字", "楼上自来水管爆了", "停水两天没有通知", "水费账单算错了", "自来水有漂白粉味", "水管冻裂没人修");
    private static final List<String> HOUSE =
            List.of("电梯停运没人修", "物业不打扫楼道", "物业费涨价没有公示", "小区门禁坏了", "保安不管外来车", "楼道灯不亮物业不换", "绿化带枯死物业不管", "电梯广告收益不公开");

    private final Cases cases;
    private final Viewers viewers;
    private final Units units;

    Town(Cases cases, Viewers viewers, Units units) {
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

    /** So many of either kind, each dispatched and kept. */
    void remembers(int each) {
        for (int at = 0; at < each; at++) {
            dispatched(WATER.get(at % WATER.size()), at, "WATER");
            dispatched(HOUSE.get(at % HOUSE.size()), at, "HOUSING");
        }
    }

    private void dispatched(String title, int at, String lead) {
        Instant when = Instant.now().minus(Duration.ofDays(3)).plusSeconds(60L * at);
        CaseId id = registered(facts(title, title + "，第" + at + "次反映了，住在" + (at % 20 + 1) + "号楼。", null), when);
        does("dispatcher", id, dispatch(lead));
    }

    static Facts facts(String title, String text, @Nullable CitizenId caller) {
        return facts(title, text, caller, EAST);
    }

    static Facts facts(String title, String text, @Nullable CitizenId caller, AreaCode area) {
        return new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                title,
                text,
                PROPERTY,
                area,
                "河滨路1号",
                null,
                false,
                caller);
    }

    CaseId registered(String title, String text) {
        return registered(facts(title, text, null), Instant.now());
    }

    CaseId registered(Facts facts, Instant when) {
        Outcome outcome = cases.registerAt(viewer("taker"), new NewCase(UUID.randomUUID(), null, facts), when);
        return ((Outcome.Done) outcome).it().id();
    }

    Command dispatch(String lead) {
        return new Command.Dispatch(unit(lead), List.of(), "", null);
    }

    void does(String who, CaseId id, Command command) {
        Outcome outcome = cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }
}
