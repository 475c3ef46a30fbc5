package org.xinqiao.casework.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.xinqiao.schema.casework.Tables.ASSIGNMENT;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.casework.Tables.CASE_STATE;
import static org.xinqiao.schema.casework.Tables.STORY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Histories;
import org.xinqiao.casework.History;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating.Satisfaction;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("A case that comes with its past (往事) lies in the tables as if it had been lived here")
class HistoriesTest {

    /** What a case does not share with another, and how an act was done, which only what was lived here can say. */
    private static final Set<String> APART =
            Set.of("id", "case_id", "hash", "tx", "acts", "session", "request", "address");

    private static final Instant THEN = Instant.parse("2026-07-14T01:00:00Z");
    private static final Facts FACTS = new Facts(
            Facts.Kind.COMPLAINT,
            Facts.Urgency.NORMAL,
            Facts.Channel.PHONE,
            "路灯\t不亮 \\N",
            "第一行\n第二行\r\n“引号”，反斜杠\\，表情🙂",
            new MatterCode("030101"),
            new AreaCode("990101001"),
            "河滨路1号",
            new Facts.Position(106.8, 39.7),
            true,
            null);

    @Autowired
    private Cases cases;

    @Autowired
    private Histories histories;

    @Autowired
    private StoryStore stories;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    /** Who does what, how many hours after the registration, under which command. */
    private record Step(Viewer who, int hour, Command command, UUID id) {}

    private final List<Step> steps = new ArrayList<>();

    @BeforeEach
    void aLifeWithALittleOfEverything() {
        UnitId housing = unit("HOUSING");
        step("dispatcher", 1, new Command.Dispatch(housing, List.of(), "请办理", null));
        step("housing", 2, new Command.Sign(1));
        step("housing", 3, new Command.AskExtension(TimeLimit.parse("3 WORKING_DAYS"), "配件在途"));
        step("taker", 4, new Command.Amend(withTitle("路灯全不亮")));
        step("taker", 5, new Command.Urge("来电人再次来电"));
        step("housing", 6, new Command.Reply("已修好", List.of()));
        step("reviewer", 7, new Command.AcceptReply(""));
        step("caller", 8, new Command.RecordCallback(true, false, Satisfaction.DISSATISFIED, "还是不亮"));
        step("housing", 9, new Command.Sign(2));
    }

    @Test
    void rowByRow() {
        CaseId lived = lived();
        CaseId brought = brought();
        for (Table<?> table : List.of(CASE_FACT, CASE_STATE, ASSIGNMENT)) {
            assertThat(rows(table, brought)).isEqualTo(rows(table, lived)).isNotEmpty();
        }
        assertThat(rows(STORY, brought)).isEqualTo(rows(STORY, lived)).hasSizeGreaterThan(steps.size());
    }

    @Test
    void andItsStoryTellsWhatItsRowsSay() {
        CaseId id = brought();
        Case told = stories.find(id).orElseThrow().told();
        assertThat(told.facts()).isEqualTo(withTitle("路灯全不亮"));
        assertThat(told.stage()).isEqualTo(Stage.HANDLING);
        assertThat(sql.fetchSingle(CASE_STATE, CASE_STATE.ID.eq(id.value())).getVersion())
                .isEqualTo(told.version());
        assertThat(cases.find(viewers.named("dispatcher"), told.number())).isPresent();
    }

    @Test
    void andItsChainHolds() {
        byte[] seal = Chain.BEGINNING;
        long id = brought().value();
        for (var row : sql.selectFrom(STORY)
                .where(STORY.CASE_ID.eq(id))
                .orderBy(STORY.SEQ)
                .fetch()) {
            Chain.Line line = new Chain.Line(
                    id,
                    row.getSeq(),
                    row.getAt(),
                    row.getAccount(),
                    row.getActor(),
                    row.getUnit(),
                    row.getCommand(),
                    row.getType(),
                    row.getBody(),
                    row.getClocks());
            seal = Chain.seal(seal, line);
            assertThat(row.getHash()).isEqualTo(seal);
        }
    }

    @Test
    void andCommandsGoOnOnIt() {
        CaseId id = brought();
        int version = stories.find(id).orElseThrow().told().version();
        Outcome outcome = cases.handle(
                viewers.named("housing"), id, version, UUID.randomUUID(), new Command.Reply("这次修好了", List.of()));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.it().stage()).isEqualTo(Stage.AWAITING_REVIEW));
        Step last = steps.getLast();
        cases.handle(last.who, id, 0, last.id, last.command);
        assertThat(stories.find(id).orElseThrow().told().version()).isEqualTo(version + 1);
    }

    @Test
    void andItsSourceIsKnown() {
        History history = begin();
        history.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), "SEED:test:1", FACTS), THEN);
        histories.write(List.of(history));
        CaseId id = history.list().getFirst().id();
        assertThat(cases.registeredFrom(List.of("SEED:test:1", "SEED:test:2"))).isEqualTo(Map.of("SEED:test:1", id));
    }

    @Test
    void clocksTakeTheirWayOut() {
        History history = begin();
        CaseId id = begun(history);
        history.runOutAll(id, UUID::randomUUID, THEN.plus(Duration.ofHours(1)));
        assertThat(history.get(id).supervision()).isNull();
        history.runOutAll(id, UUID::randomUUID, THEN.plus(Duration.ofHours(3)));
        assertThat(history.get(id).supervision()).isNotNull();
        histories.write(List.of(history));
        assertThat(stories.find(id).orElseThrow().told()).isEqualTo(history.get(id));
        assertThat(rows(STORY, id)).hasSize(history.lines());
    }

    @Test
    void casesJoinAndAnswerTogether() {
        History history = begin();
        CaseId primary = begun(history);
        CaseId duplicate = begun(history);
        Case first = history.get(primary);
        give(history, duplicate, "dispatcher", 1, new Command.Merge(primary, first.number(), "同一件事"));
        steps.subList(0, 2).forEach(step -> give(history, primary, step));
        give(history, primary, "housing", 6, new Command.Reply("已修好", List.of()));
        give(history, primary, "reviewer", 7, new Command.AcceptReply(""));
        histories.write(List.of(history));
        assertThat(stories.find(duplicate).orElseThrow().told().stage()).isEqualTo(Stage.AWAITING_CALLBACK);
        assertThat(stories.find(primary).orElseThrow().told().duplicates()).containsExactly(duplicate);
    }

    @Test
    void nothingHappensWhereTheOtherCaseCannotTakeTheDuplicate() {
        History history = begin();
        CaseId primary = begun(history);
        CaseId duplicate = begun(history);
        give(history, primary, "taker", 1, new Command.AnswerDirectly("已答复"));
        Case before = history.get(duplicate);
        Command merge = new Command.Merge(primary, history.get(primary).number(), "同一件事");
        Outcome outcome = history.handle(viewers.named("dispatcher"), duplicate, UUID.randomUUID(), merge, hour(2));
        assertThat(outcome).isEqualTo(new Outcome.Refused(Refusal.NOT_THE_SAME));
        assertThat(history.get(duplicate)).isEqualTo(before);
        assertThat(history.lines()).isEqualTo(3);
    }

    @Test
    void filesCannotComeAlong() {
        History history = begin();
        CaseId id = begun(history);
        Command reply = new Command.Reply("见附件", List.of(new FileId(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.handle(viewers.named("housing"), id, UUID.randomUUID(), reply, hour(1)));
    }

    private CaseId lived() {
        NewCase wanted = new NewCase(new UUID(0, 1), null, FACTS);
        CaseId id = done(cases.registerAt(viewers.named("taker"), wanted, THEN))
                .it()
                .id();
        steps.forEach(step -> done(cases.handleAt(step.who, id, step.id, step.command, hour(step.hour))));
        return id;
    }

    private CaseId brought() {
        History history = begin();
        CaseId id = begun(history);
        steps.forEach(step -> give(history, id, step));
        histories.write(List.of(history));
        return id;
    }

    private History begin() {
        return histories.begin(histories.reserve(2).iterator());
    }

    private CaseId begun(History history) {
        NewCase wanted = new NewCase(new UUID(0, 1), null, FACTS);
        return done(history.register(viewers.named("taker"), wanted, THEN)).it().id();
    }

    private void give(History history, CaseId id, Step step) {
        done(history.handle(step.who, id, step.id, step.command, hour(step.hour)));
    }

    private void give(History history, CaseId id, String who, int hour, Command command) {
        done(history.handle(viewers.named(who), id, UUID.randomUUID(), command, hour(hour)));
    }

    private void step(String who, int hour, Command command) {
        steps.add(new Step(viewers.named(who), hour, command, new UUID(1, steps.size())));
    }

    private UnitId unit(String code) {
        return units.find(code).orElseThrow().id();
    }

    private static Instant hour(int number) {
        return THEN.plus(Duration.ofHours(number));
    }

    private static Facts withTitle(String title) {
        return new Facts(
                FACTS.kind(),
                FACTS.urgency(),
                FACTS.channel(),
                title,
                FACTS.text(),
                FACTS.matter(),
                FACTS.area(),
                FACTS.address(),
                FACTS.position(),
                FACTS.confidential(),
                FACTS.caller());
    }

    private static Outcome.Done done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return (Outcome.Done) outcome;
    }

    /** Everything that stands in a table of a case, but for what stands {@link #APART}, and its number. */
    private List<String> rows(Table<?> table, CaseId id) {
        Field<Long> key = Objects.requireNonNull(
                table.field(table == CASE_FACT || table == CASE_STATE ? "id" : "case_id", Long.class));
        String number = stories.find(id).orElseThrow().told().number();
        return sql.selectFrom(table)
                .where(key.eq(id.value()))
                .orderBy(table.field(1))
                .fetch(row -> text(row).replace(number, "NUMBER").replace("\"id\":" + id, "ID"));
    }

    private static String text(Record row) {
        StringBuilder text = new StringBuilder();
        for (Field<?> field : row.fields()) {
            if (!APART.contains(field.getName())) {
                text.append(field.getName())
                        .append('=')
                        .append(shown(row.get(field)))
                        .append(';');
            }
        }
        return text.toString();
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String[] words ? List.of(words) : value;
    }
}
