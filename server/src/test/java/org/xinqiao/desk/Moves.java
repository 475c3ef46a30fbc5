package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 测试动作: brings cases to where a test wants them, through the front door and by the people of the test city. */
@Component
public class Moves {

    static final String EAST = "990101001";
    static final String WEST = "990102001";

    private final Cases cases;
    private final Viewers viewers;
    private final Units units;
    private final Worklists worklists;

    Moves(Cases cases, Viewers viewers, Units units, Worklists worklists) {
        this.cases = cases;
        this.viewers = viewers;
        this.units = units;
        this.worklists = worklists;
    }

    Viewer viewer(String who) {
        return viewers.named(who);
    }

    UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    CaseId registered(String title, String area) {
        return registered(facts(title, area, null), Duration.ZERO);
    }

    CaseId registered(Facts facts, Duration ago) {
        NewCase wanted = new NewCase(UUID.randomUUID(), null, facts);
        Outcome outcome = ago.isZero()
                ? cases.register(viewer("taker"), wanted)
                : cases.registerAt(viewer("taker"), wanted, Instant.now().minus(ago));
        return ((Outcome.Done) outcome).it().id();
    }

    static Facts facts(String title, String area, @Nullable CitizenId caller) {
        return facts(title, area, Facts.Kind.COMPLAINT, Facts.Urgency.NORMAL, Facts.Channel.PHONE, "030101", caller);
    }

    static Facts confidential(Facts it) {
        return new Facts(
                it.kind(),
                it.urgency(),
                it.channel(),
                it.title(),
                it.text(),
                it.matter(),
                it.area(),
                it.address(),
                it.position(),
                true,
                it.caller());
    }

    static Facts facts(
            String title,
            String area,
            Facts.Kind kind,
            Facts.Urgency urgency,
            Facts.Channel channel,
            String matter,
            @Nullable CitizenId caller) {
        return new Facts(
                kind,
                urgency,
                channel,
                title,
                title + "，请尽快处理。",
                new MatterCode(matter),
                new AreaCode(area),
                "某路1号",
                null,
                false,
                caller);
    }

    CaseId dispatched(String title, String area, String lead, String... assists) {
        CaseId id = registered(title, area);
        does("dispatcher", id, dispatch(lead, assists));
        return id;
    }

    Command dispatch(String lead, String... assists) {
        return new Command.Dispatch(
                unit(lead), List.of(assists).stream().map(this::unit).toList(), "", null);
    }

    void does(String who, CaseId id, Command command) {
        Outcome outcome = cases.handle(viewer(who), id, 0, UUID.randomUUID(), command);
        assertThat(outcome).as("%s %s", who, command).isInstanceOf(Outcome.Done.class);
    }

    /** The cases on somebody's list, as far as one page reaches. */
    List<CaseId> on(String who, String list) {
        return on(who, list, CaseFilter.NONE);
    }

    /** All of its pages: other tests on the same server leave their cases on the lists too. */
    List<CaseId> on(String who, String list, CaseFilter filter) {
        List<CaseId> all = new ArrayList<>();
        String next = null;
        do {
            Worklists.Page page = worklists.page(viewer(who), list, filter, null, next, 200);
            all.addAll(ids(page));
            next = page.next();
        } while (next != null);
        return all;
    }

    static List<CaseId> ids(Worklists.Page page) {
        return page.rows().stream()
                .map(row -> new CaseId(Long.parseLong(row.id())))
                .toList();
    }
}
