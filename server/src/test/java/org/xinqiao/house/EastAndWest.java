package org.xinqiao.house;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.People;
import org.xinqiao.access.Role;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.survey.Surveys;
import org.xinqiao.survey.model.Questionnaire;
import org.xinqiao.survey.model.Survey;
import org.xinqiao.survey.store.SurveyTable;

/** 东区与西区: one case with a file on either side, and somebody of each role who works in the east only. */
@Component
class EastAndWest {

    private final Cases cases;
    private final Files files;
    private final Viewers viewers;
    private final Units units;
    private final People people;
    private final Surveys surveys;
    private final Set<String> made = new HashSet<>();
    private List<String> surveyIds = List.of();
    private @Nullable Side east;
    private @Nullable Side west;

    EastAndWest(Cases cases, Files files, Viewers viewers, Units units, People people, Surveys surveys) {
        this.cases = cases;
        this.files = files;
        this.viewers = viewers;
        this.units = units;
        this.people = people;
        this.surveys = surveys;
    }

    /** What lies on one side. */
    record Side(String area, String unit, String caseId, String number, String file) {}

    void prepare() {
        if (east == null) {
            east = side("990101", "EAST");
            west = side("990102", "WEST");
            surveyIds = List.of(survey("990101"), survey("990102"));
        }
    }

    Side east() {
        return java.util.Objects.requireNonNull(east);
    }

    Side west() {
        return java.util.Objects.requireNonNull(west);
    }

    /** A survey on either side. */
    List<String> surveys() {
        return surveyIds;
    }

    private String survey(String area) {
        SurveyTable.Head head = new SurveyTable.Head(new AreaCode(area), "路灯满意度", "Street lamps", Survey.Plan.USUAL);
        return Long.toString(surveys.add(head, Questionnaire.empty(), viewers.named("taker")));
    }

    /** The username of somebody with just that role, in the east. */
    String accountOf(Role role) {
        String name = "east-" + role.code();
        if (made.add(name)) {
            people.make(name, role.code(), unit("EAST"), new AreaCode("990101"));
        }
        return name;
    }

    private Side side(String area, String unit) {
        Viewer taker = viewers.named("taker");
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "路灯不亮",
                "路灯三天不亮了。",
                new MatterCode("030101"),
                new AreaCode(area),
                "大街1号",
                null,
                false,
                null);
        Case it = done(cases.register(taker, new NewCase(UUID.randomUUID(), null, facts)));
        Command dispatch = new Command.Dispatch(unit(unit), List.of(), "", null);
        done(cases.handle(viewers.named("dispatcher"), it.id(), 0, UUID.randomUUID(), dispatch));
        String text = "现场记录 " + area;
        var file = files.add(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "记录.txt", taker);
        files.attach(List.of(new FileId(Long.parseLong(file.id()))), "case/" + it.id(), taker);
        return new Side(area, Long.toString(unit(unit).value()), it.id().toString(), it.number(), file.id());
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    private static Case done(Outcome outcome) {
        return ((Outcome.Done) outcome).it();
    }
}
