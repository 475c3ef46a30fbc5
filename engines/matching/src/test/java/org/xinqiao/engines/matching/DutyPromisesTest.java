package org.xinqiao.engines.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Whatever the duty list says, proposals keep their promises")
class DutyPromisesTest {

    private static final Map<String, String> OFFICES = Map.of("9901", "office-0", "990101", "office-1");

    @Property
    void atMostThreeUnitsEachOnceEachWithAReason(
            @ForAll("lists") List<Duty> duties, @ForAll("matters") String matter, @ForAll("areas") String area) {
        List<Proposal> proposals = propose(duties, matter, area);

        assertThat(proposals).hasSizeLessThanOrEqualTo(3);
        assertThat(proposals).extracting(Proposal::leadUnit).doesNotHaveDuplicates();
        assertThat(proposals).allMatch(proposal -> !proposal.reasons().isEmpty());
        assertThat(proposals).allMatch(proposal -> !proposal.assistUnits().contains(proposal.leadUnit()));
    }

    @Property
    void theFirstProposalIsTheMostSpecificLineThereIs(
            @ForAll("lists") List<Duty> duties, @ForAll("matters") String matter, @ForAll("areas") String area) {
        List<Duty> covering =
                duties.stream().filter(duty -> duty.covers(matter, area)).toList();
        if (covering.isEmpty()) {
            return;
        }
        Reason first = propose(duties, matter, area).getFirst().reasons().getFirst();
        int smallest =
                covering.stream().mapToInt(duty -> duty.area().length()).max().orElseThrow();

        assertThat(first).isInstanceOfSatisfying(Reason.DutyClause.class, line -> {
            assertThat(line.area()).hasSize(smallest);
            assertThat(covering)
                    .filteredOn(duty -> duty.area().equals(line.area()))
                    .allMatch(duty -> duty.matter().length() <= line.matter().length());
        });
    }

    @Property
    void theOrderOfTheListDoesNotMatterWhenEachLineIsOnce(
            @ForAll("lists") List<Duty> duties,
            @ForAll("matters") String matter,
            @ForAll("areas") String area,
            @ForAll Random random) {
        List<Duty> once = oncePerMatterAndArea(duties);
        var shuffled = new ArrayList<>(once);
        Collections.shuffle(shuffled, random);

        assertThat(propose(shuffled, matter, area)).isEqualTo(propose(once, matter, area));
    }

    @Property
    void theIndexFindsWhatLookingAtEveryLineFinds(
            @ForAll("lists") List<Duty> duties, @ForAll("matters") String matter, @ForAll("areas") String area) {
        assertThat(DutyBook.of(duties).covering(matter, area))
                .containsExactlyInAnyOrderElementsOf(duties.stream()
                        .filter(duty -> duty.covers(matter, area))
                        .toList());
    }

    private static List<Proposal> propose(List<Duty> duties, String matter, String area) {
        return new DutyMatcher(DutyBook.of(duties), OFFICES, History.NONE).propose(matter, area);
    }

    private static List<Duty> oncePerMatterAndArea(List<Duty> duties) {
        var seen = new HashSet<List<String>>();
        return duties.stream()
                .filter(duty -> seen.add(List.of(duty.matter(), duty.area())))
                .toList();
    }

    @Provide
    Arbitrary<List<Duty>> lists() {
        Arbitrary<String> units = Arbitraries.of("a", "b", "c", "d", "e");
        return Combinators.combine(matters(), areas(), units, units)
                .as((matter, area, lead, assist) -> new Duty(matter, area, lead, List.of(assist), "《某法》"))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> matters() {
        return Arbitraries.of("01", "0101", "010101", "010102", "0102", "010201", "02", "0201", "020101");
    }

    @Provide
    Arbitrary<String> areas() {
        return Arbitraries.of("9901", "990101", "990102", "990101001", "990101002", "990102001", "990101001001");
    }
}
