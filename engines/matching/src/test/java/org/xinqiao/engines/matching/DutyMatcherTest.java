package org.xinqiao.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A case is proposed to whoever answers for the matter where it happened (属地管理优先、谁主管谁负责)")
class DutyMatcherTest {

    private static final String CITY = "9901";
    private static final String EAST = "990101";
    private static final String WEST = "990102";
    private static final String LAKE_STREET = "990101001";
    private static final String LAKE_COMMUNITY = "990101001001";
    private static final String NOISE = "040201";
    private static final String VENDORS = "030701";

    private final DutyBook book = DutyBook.of(List.of(
            duty(NOISE, CITY, "city-environment"),
            duty(NOISE, EAST, "east-environment"),
            duty(NOISE, WEST, "west-environment"),
            duty("0307", LAKE_STREET, "lake-street"),
            duty(VENDORS, EAST, "east-order"),
            duty("0301", CITY, "provident-fund"),
            duty("05", CITY, "transport")));

    private final Map<String, String> offices = Map.of(LAKE_STREET, "lake-street", EAST, "east-government");

    @Test
    void theSmallerAreaComesFirst() {
        assertThat(leads(NOISE, LAKE_COMMUNITY)).containsExactly("east-environment", "city-environment");
    }

    @Test
    void theSmallerAreaComesBeforeTheNarrowerMatter() {
        assertThat(leads(VENDORS, LAKE_COMMUNITY)).containsExactly("lake-street", "east-order");
    }

    @Test
    void aMatterWithoutALineOfItsOwnFollowsTheOneAboveIt() {
        Proposal proposal = only("030103", LAKE_STREET);

        assertThat(proposal.leadUnit()).isEqualTo("provident-fund");
        assertThat(proposal.reasons()).contains(new Reason.WiderMatter("030103", "0301"));
    }

    @Test
    void theFurtherAboveTheLineTheLessCertain() {
        double exact = propose(NOISE, EAST).getFirst().certainty();
        double group = only("030103", EAST).certainty();
        double topClass = only("050101", EAST).certainty();

        assertThat(exact).isGreaterThan(group);
        assertThat(group).isGreaterThan(topClass);
    }

    @Test
    void aSilentListLeavesItToTheOfficeOfTheTerritory() {
        Proposal proposal = only("110101", LAKE_COMMUNITY);

        assertThat(proposal.leadUnit()).isEqualTo("lake-street");
        assertThat(proposal.reasons()).first().isEqualTo(new Reason.FirstReceiver("110101", LAKE_STREET));
    }

    @Test
    void theNearestOfficeUpTheTreeReceives() {
        assertThat(leads("110101", "990101999")).containsExactly("east-government");
    }

    @Test
    void nothingKnownMeansNoProposal() {
        assertThat(propose("110101", WEST)).isEmpty();
        assertThat(propose("", "")).isEmpty();
    }

    @Test
    void aPlaceTooCoarseOffersTheUnitsInsideWithLittleCertainty() {
        var districtsOnly =
                DutyBook.of(List.of(duty(NOISE, EAST, "east-environment"), duty(NOISE, WEST, "west-environment")));

        List<Proposal> proposals = new DutyMatcher(districtsOnly, offices, History.NONE).propose(NOISE, CITY);

        assertThat(proposals).extracting(Proposal::leadUnit).containsExactly("east-environment", "west-environment");
        assertThat(proposals).allMatch(proposal -> proposal.certainty() < 0.5);
        assertThat(proposals.getFirst().reasons()).containsExactly(new Reason.TooCoarse(NOISE, CITY, 1, 2));
    }

    @Test
    void aMatterTooCoarseOffersTheUnitsThatLeadOnMostOfIt() {
        assertThat(leads("04", EAST)).containsExactly("city-environment", "east-environment");
    }

    @Test
    void thePastMovesTheCertaintyAndIsSaid() {
        History kept = (matter, area) -> Map.of("east-environment", 40);
        Proposal without = propose(NOISE, EAST).getFirst();
        Proposal with =
                new DutyMatcher(book, offices, kept).propose(NOISE, EAST).getFirst();

        assertThat(with.certainty()).isGreaterThan(without.certainty());
        assertThat(with.reasons()).contains(new Reason.PastDispatches(40, 40));
    }

    @Test
    void aHabitAgainstTheListComesAfterItAndTakesItsCertainty() {
        History elsewhere = (matter, area) -> Map.of("east-police", 90, "east-environment", 10);
        List<Proposal> proposals = new DutyMatcher(book, offices, elsewhere).propose(NOISE, EAST);

        assertThat(proposals)
                .extracting(Proposal::leadUnit)
                .containsExactly("east-environment", "city-environment", "east-police");
        assertThat(proposals.getFirst().certainty()).isLessThan(0.5);
        assertThat(proposals.getLast().certainty()).isGreaterThan(0.5);
    }

    @Test
    void everyReasonSpeaksBothLanguages() {
        for (Proposal proposal : propose(VENDORS, LAKE_COMMUNITY)) {
            assertThat(proposal.explained(Names.CODES)).isNotEmpty().allSatisfy(said -> {
                assertThat(said.zh()).containsPattern("\\p{IsHan}");
                assertThat(said.en()).containsPattern("[A-Za-z]{4}");
            });
        }
    }

    @Test
    void theClauseIsQuoted() {
        assertThat(only("030101", EAST).explained(Names.CODES).getFirst().zh())
                .isEqualTo("职责清单：9901的“0301”由该单位主办，依据《三定》");
    }

    private List<Proposal> propose(String matter, String area) {
        return new DutyMatcher(book, offices, History.NONE).propose(matter, area);
    }

    private Proposal only(String matter, String area) {
        assertThat(propose(matter, area)).hasSize(1);
        return propose(matter, area).getFirst();
    }

    private List<String> leads(String matter, String area) {
        return propose(matter, area).stream().map(Proposal::leadUnit).toList();
    }

    private static Duty duty(String matter, String area, String lead) {
        return new Duty(matter, area, lead, List.of(), "《三定》");
    }
}
