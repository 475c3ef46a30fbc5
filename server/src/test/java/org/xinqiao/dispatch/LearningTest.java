package org.xinqiao.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.dispatch.CaseProposal.ProposalReason;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Way;
import org.xinqiao.dispatch.store.DispatchTables;
import org.xinqiao.dispatch.store.JudgementTable;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Fork;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.data=target/test-data-${xinqiao.fork:fork-1}/dispatch-learning"
        })
@DisplayName("what is learned from settled cases (学习)")
class LearningTest {

    private static final Path FOLDER = Fork.folder("test-data").resolve("dispatch-learning/dispatch");

    @Autowired
    private Learning learning;

    @Autowired
    private Learnt learnt;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Judgements judgements;

    @Autowired
    private JudgementTable table;

    @Autowired
    private DispatchTables tables;

    @Autowired
    private DispatchWork work;

    @Autowired
    private PastCases past;

    @Autowired
    private Town town;

    @BeforeEach
    void hasAPast() {
        if (tables.latest().isEmpty()) {
            assertThat(learning.learn()).as("nothing to learn from yet").isEmpty();
            town.remembers(32);
            work.readAll();
            learning.learn();
        }
    }

    @Test
    void turnsTheDutyListWhereTextAndPastAgreeAgainstIt() {
        CaseProposal best = of("自来水发黄还有味道", "家里自来水发黄两天了，水管里有味道", "dispatcher").getFirst();
        assertThat(best.lead().code()).isEqualTo("WATER");
        assertThat(best.reasons()).extracting(ProposalReason::kind).contains("TEXT", "ALIKE", "PAST_DISPATCHES");
        assertThat(of("电梯又停了", "电梯停运三天没人修，物业不管", "dispatcher").getFirst().lead().code())
                .isEqualTo("HOUSING");
    }

    @Test
    void showsExamplesOnlyToWhoMaySeeThem() {
        String text = "家里自来水发黄两天了";
        CaseProposal shown = of("自来水发黄", text, "dispatcher").getFirst();
        assertThat(shown.past())
                .hasSizeBetween(1, 3)
                .allMatch(example -> !example.title().isBlank());
        CaseProposal hidden = of("自来水发黄", text, "west").getFirst();
        assertThat(hidden.past()).isEmpty();
        assertThat(hidden.certainty()).as("does not depend on who looks").isEqualTo(shown.certainty());
    }

    @Test
    void isTriedOnCasesThatItHadNotSeen() {
        Lesson lesson = tables.latest().orElseThrow();
        assertThat(lesson.cases()).isGreaterThanOrEqualTo(64);
        assertThat(lesson.tried()).isEqualTo(lesson.cases() / 5);
        assertThat(lesson.rightly()).isGreaterThan(lesson.tried() * 8 / 10).isLessThanOrEqualTo(lesson.tried());
        assertThat(judged()).hasSizeGreaterThanOrEqualTo(lesson.tried());
    }

    @Test
    void isRefusedWhenItsFileIsNotWholeAndThenLearnedAnew() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(FOLDER)) {
            files = all.toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            whole[whole.length / 2] ^= 1;
            Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
        }
        long before = tables.latest().orElseThrow().id();
        learnt.load(before);
        assertThat(learnt.knowsNothing()).isTrue();
        assertThat(learnt.sense("水", "自来水发黄").offices()).isEmpty();
        work.learnIfNothingIsKnown();
        assertThat(learnt.knowsNothing()).isFalse();
        assertThat(tables.latest().orElseThrow().id()).isGreaterThan(before);
        learnt.load(tables.latest().orElseThrow().id());
        assertThat(learnt.knowsNothing()).as("what was saved is read again").isFalse();
    }

    @Test
    void keepsWhomAPersonChoseBesideWhatWasProposed() {
        CaseId asked = town.registered("水管漏水", "自来水管漏水，请派人来修");
        var it = past.find(asked).orElseThrow();
        String shown = proposals
                .forCase(asked, Told.of(it), town.viewer("dispatcher"))
                .getFirst()
                .lead()
                .code();
        proposals.forCase(asked, Told.of(it), town.viewer("taker"));
        town.does("dispatcher", asked, town.dispatch("EAST"));
        Judgement kept = awaited(asked);
        assertThat(kept.way()).isEqualTo(Way.SHOWN);
        assertThat(kept.proposed()).isEqualTo(town.unit(shown));
        assertThat(kept.shownTo()).isEqualTo(town.viewer("dispatcher").account().value());
        assertThat(kept.chosen()).isEqualTo(town.unit("EAST"));
        assertThat(kept.isRight()).isFalse();

        CaseId atOnce = town.registered("水表坏了", "水表坏了一直走字");
        town.does("dispatcher", atOnce, town.dispatch("WATER"));
        assertThat(awaited(atOnce).way()).isEqualTo(Way.FORM);
    }

    @Test
    void countsWhatArbitrationSettled() {
        CaseId id = town.registered("自来水发黄", "自来水发黄，住在9号楼");
        town.does("dispatcher", id, town.dispatch("HOUSING"));
        awaited(id);
        town.does("housing", id, new Command.Return("WRONG_AREA", "不是我们的职责", "三定方案", null, town.unit("WATER")));
        town.does("arbitrator", id, new Command.DecideReturn(true, town.unit("WATER"), "供水问题"));
        Judgement kept = awaited(id, town.unit("WATER"));
        assertThat(kept.chosen()).isEqualTo(town.unit("HOUSING"));
        assertThat(kept.isRight()).isEqualTo(town.unit("WATER").equals(kept.proposed()));
        assertThat(of("自来水发黄", "自来水发黄", "dispatcher").getFirst().reasons())
                .extracting(ProposalReason::kind)
                .contains("ARBITRATED");
    }

    @Test
    void dispatchesNothingByItselfUntilThePlaceWantsItAndTheFiguresAllowIt() {
        CaseId plain = waiting("自来水发黄", "自来水发黄两天了");
        CaseId danger = waiting("自来水发黄", "自来水发黄，而且隔壁着火了");
        work.dispatch();
        assertThat(stage(plain)).isEqualTo(Stage.AWAITING_DISPATCH);
        tables.change(97, true, 100_000, 1, Instant.now());
        judgements.forget();
        work.dispatch();
        assertThat(stage(plain)).as("too few are judged").isEqualTo(Stage.AWAITING_DISPATCH);
        List<Judgement> right = new ArrayList<>();
        Judgement like = judged().getFirst();
        for (int at = 0; at < 3000; at++) {
            right.add(judgedBefore(900_000 + at, like, at % 100 == 0 ? 0.2 : 0.3));
        }
        right.forEach(table::put);
        tables.change(97, true, 50, 1, Instant.now());
        judgements.forget();
        assertThat(judgements.curve().gate()).isPresent();
        work.dispatch();
        assertThat(stage(plain)).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(stage(danger)).as("life may be in danger").isEqualTo(Stage.AWAITING_DISPATCH);
        assertThat(table.find(plain).orElseThrow().way()).isEqualTo(Way.AUTOMATIC);
        tables.change(97, false, 300, 1, Instant.now());
        judgements.forget();
    }

    private static Judgement judgedBefore(long id, Judgement like, double score) {
        UnitId unit = new UnitId(1);
        return new Judgement(
                new CaseId(id),
                Way.SHOWN,
                Instant.now(),
                null,
                like.area(),
                like.matter(),
                unit,
                List.of(),
                score,
                score,
                0,
                unit,
                Instant.now().minusSeconds(60),
                unit);
    }

    /** Registered long enough ago, and none of those that go to a person all the same. */
    private CaseId waiting(String title, String text) {
        CaseId id;
        do {
            id = town.registered(Town.facts(title, text, null), Instant.now().minus(Duration.ofMinutes(5)));
        } while (id.value() % 10 == 0);
        return id;
    }

    private Stage stage(CaseId id) {
        return past.find(id).orElseThrow().stage();
    }

    private List<CaseProposal> of(String title, String text, String who) {
        return proposals.forCase(new Told(Town.PROPERTY, Town.EAST, title, text), town.viewer(who));
    }

    private List<Judgement> judged() {
        Instant now = Instant.now();
        return table.settled(Town.EAST, now.minus(Duration.ofDays(30)), now, null, 1000);
    }

    private Judgement awaited(CaseId id) {
        return awaited(id, null);
    }

    private Judgement awaited(CaseId id, @org.jspecify.annotations.Nullable UnitId settled) {
        Instant until = Instant.now().plusSeconds(30);
        while (Instant.now().isBefore(until)) {
            Judgement kept = table.find(id).filter(it -> it.settled() != null).orElse(null);
            if (kept != null && (settled == null || settled.equals(kept.settled()))) {
                return kept;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        throw new AssertionError("nothing was kept of case " + id);
    }
}
