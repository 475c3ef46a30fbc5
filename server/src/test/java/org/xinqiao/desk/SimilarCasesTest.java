package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.desk.Moves.EAST;
import static org.xinqiao.desk.Moves.WEST;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.desk.model.Likeness;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("running cases that may be the same (相近诉求)")
class SimilarCasesTest {

    private final SimilarCases similar;
    private final RecentCases recent;
    private final Citizens citizens;
    private final Moves moves;

    @Autowired
    SimilarCasesTest(SimilarCases similar, RecentCases recent, Citizens citizens, Moves moves) {
        this.similar = similar;
        this.recent = recent;
        this.citizens = citizens;
        this.moves = moves;
    }

    @Test
    void areFoundByMatterPlaceAndWordsWithTheReasons() {
        CaseId id = moves.registered("三号楼电梯停运", EAST);
        SimilarCases.Similar found = only(told(EAST, "我们三号楼的电梯停运两天了"), id);
        assertThat(found.why()).extracting(Likeness.Reason::zh).contains("同一事项", "同一街道", "用词相近");
    }

    @Test
    void areNotThoseFarAwayOrEnded() {
        CaseId away = moves.registered("五号楼电梯停运", WEST);
        CaseId ended = moves.registered("五号楼电梯停运", EAST);
        moves.does("taker", ended, new Command.Withdraw("修好了"));
        assertThat(ids(told(EAST, "五号楼电梯停运"))).doesNotContain(away, ended);
    }

    @Test
    void areThoseOfTheSameNumberToo() {
        CitizenId caller = citizens.findOrCreate("", "13900000001");
        CaseId id = moves.registered(Moves.facts("六号楼电梯困人", WEST, caller), Duration.ZERO);
        SimilarCases.Told told = new SimilarCases.Told(
                new MatterCode("030101"), null, "六号楼电梯困人", citizens.withPhone("139-0000-0001", moves.viewer("taker")));
        assertThat(only(told, id).why()).extracting(Likeness.Reason::zh).contains("同一来电号码");
        assertThat(recent.recentCases(moves.viewer("taker"), Set.of(caller)))
                .extracting(CaseRow::id)
                .containsExactly(id.toString());
        assertThat(recent.recentCases(moves.viewer("water"), Set.of(caller))).isEmpty();
    }

    @Test
    void saveWhoAskedToStayUnknown() {
        CitizenId caller = citizens.findOrCreate("", "13900000002");
        Facts secret = Moves.confidential(Moves.facts("八号楼有人举报", EAST, caller));
        CaseId id = moves.registered(secret, Duration.ZERO);
        moves.does("dispatcher", id, moves.dispatch("HOUSING"));
        SimilarCases.Told told =
                new SimilarCases.Told(new MatterCode("030101"), new AreaCode(EAST), "八号楼有人举报", Set.of(caller));
        assertThat(only(told, id).why()).extracting(Likeness.Reason::zh).contains("同一来电号码");
        assertThat(similar.to(told, moves.viewer("housing")))
                .filteredOn(found -> found.row().id().equals(id.toString()))
                .flatExtracting(SimilarCases.Similar::why)
                .extracting(Likeness.Reason::zh)
                .isNotEmpty()
                .doesNotContain("同一来电号码");
        assertThat(recent.recentCases(moves.viewer("housing"), Set.of(caller))).isEmpty();
        assertThat(recent.recentCases(moves.viewer("taker"), Set.of(caller))).hasSize(1);
    }

    @Test
    void areNoneWhenNothingIsKnown() {
        assertThat(similar.to(new SimilarCases.Told(null, null, "", Set.of()), moves.viewer("taker")))
                .isEmpty();
    }

    @Test
    void areNeverThoseOfAnotherUnit() {
        moves.dispatched("七号楼电梯停运", EAST, "HOUSING");
        assertThat(similar.to(told(EAST, "七号楼电梯停运"), moves.viewer("water"))).isEmpty();
    }

    private static SimilarCases.Told told(String area, String text) {
        return new SimilarCases.Told(new MatterCode("030101"), new AreaCode(area), text, Set.of());
    }

    private SimilarCases.Similar only(SimilarCases.Told told, CaseId id) {
        return similar.to(told, moves.viewer("taker")).stream()
                .filter(found -> found.row().id().equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseId> ids(SimilarCases.Told told) {
        return similar.to(told, moves.viewer("taker")).stream()
                .map(found -> new CaseId(Long.parseLong(found.row().id())))
                .toList();
    }
}
