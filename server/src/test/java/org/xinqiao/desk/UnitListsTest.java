package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.desk.Moves.EAST;
import static org.xinqiao.desk.Moves.WEST;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.People;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Order;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("lists of what a unit had a part in (经手诉求)")
class UnitListsTest {

    private static final String HEAD = "parts-head";

    /** Other tests leave cases in the same units; ours are of a channel and a day of their own. */
    private static final Duration AGO = Duration.ofDays(511);

    private static final List<CaseId> OURS = new ArrayList<>();

    private final Moves moves;
    private final Worklists worklists;
    private final People people;

    @Autowired
    UnitListsTest(Moves moves, Worklists worklists, People people) {
        this.moves = moves;
        this.worklists = worklists;
        this.people = people;
    }

    /** Nine cases: every third led by a unit and assisted by one below the same roof, so that both had a part. */
    @BeforeEach
    void casesOfTwoUnitsUnderOneRoof() {
        if (!OURS.isEmpty()) {
            return;
        }
        people.make(HEAD, "unit_head", moves.unit("GOV"), new AreaCode("9901"));
        for (int i = 0; i < 9; i++) {
            boolean both = i % 3 == 0;
            CaseId id = moves.registered(facts(i), AGO.minusMinutes(i / 2));
            moves.does("dispatcher", id, both ? moves.dispatch("HOUSING", "EAST") : moves.dispatch("HOUSING"));
            OURS.add(id);
        }
    }

    @ParameterizedTest
    @CsvSource({"REGISTERED,false", "REGISTERED,true", "NUMBER,false", "NUMBER,true", "DUE,false", "DUE,true"})
    void holdEachCaseOnceHoweverManyOfItsUnitsAreUnderTheRoof(Order.Sort sort, boolean descending) {
        Order order = new Order(sort, descending);
        List<CaseId> whole = walk(HEAD, filter(Set.of(), null, null), order, 200);
        assertThat(whole).containsExactlyInAnyOrderElementsOf(OURS);
        for (int size : List.of(1, 2, 3, 8, 9)) {
            assertThat(walk(HEAD, filter(Set.of(), null, null), order, size))
                    .as("pages of %d", size)
                    .isEqualTo(whole);
        }
    }

    @Test
    void areInTheOrderOfAllCases() {
        for (Order order : List.of(
                Order.ascending(Order.Sort.REGISTERED),
                Order.descending(Order.Sort.REGISTERED),
                Order.ascending(Order.Sort.NUMBER))) {
            Set<UnitId> lead = Set.of(moves.unit("HOUSING"));
            List<CaseId> all = walk("dispatcher", filter(Set.of(), null, null), order, 4);
            assertThat(walk(HEAD, filter(Set.of(), null, null), order, 4)).isEqualTo(all);
            assertThat(walk(HEAD, filter(lead, null, null), order, 4)).isEqualTo(all);
            assertThat(walk("dispatcher", filter(lead, null, null), order, 4)).isEqualTo(all);
        }
    }

    @Test
    void areTheSameForAHundredUnitsAsForOne() {
        Set<UnitId> one = Set.of(moves.unit("EAST"));
        Set<UnitId> many = LongStream.range(0, 100)
                .mapToObj(far -> new UnitId(1_000_000 + far))
                .collect(Collectors.toSet());
        many.addAll(one);
        for (String who : List.of("dispatcher", HEAD)) {
            for (Order.Sort sort : Order.Sort.values()) {
                Order order = Order.descending(sort);
                List<CaseId> few = walk(who, filter(one, "0301", null), order, 2);
                assertThat(few).containsExactlyInAnyOrder(OURS.get(0), OURS.get(6));
                assertThat(walk(who, filter(many, "0301", null), order, 2))
                        .as("%s by %s", who, sort)
                        .isEqualTo(few);
            }
        }
    }

    @Test
    void findWordsNearAndFar() {
        people.make("parts-handler", "handler", moves.unit("HOUSING"), new AreaCode("9901"));
        CaseFilter plain = filter(Set.of(), null, null);
        CaseFilter words = new CaseFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                false,
                null,
                List.of("经手", "之用"),
                plain.from(),
                plain.to());
        for (String who : List.of("parts-handler", HEAD, "dispatcher")) {
            for (Order.Sort sort : Order.Sort.values()) {
                Order order = Order.descending(sort);
                List<CaseId> all = walk(who, plain, order, 200);
                assertThat(walk(who, words, order, 2)).isEqualTo(all);
                assertThat(walk(who, words, order, 9)).isEqualTo(all);
            }
        }
    }

    @Test
    void areNarrowedByWhatTheCaseIsAboutAsPutRight() {
        CaseFilter roads = filter(Set.of(), "0302", null);
        List<CaseId> before = walk(HEAD, roads, Order.ascending(Order.Sort.REGISTERED), 2);
        assertThat(before).containsExactlyInAnyOrder(OURS.get(1), OURS.get(3), OURS.get(5), OURS.get(7));
        CaseId wrong = OURS.get(7);
        moves.does("dispatcher", wrong, new Command.Amend(Moves.facts("经手之用", EAST, null)));
        assertThat(walk(HEAD, roads, Order.ascending(Order.Sort.REGISTERED), 2))
                .doesNotContain(wrong)
                .hasSize(3);
        assertThat(walk(HEAD, filter(Set.of(), null, EAST), Order.ascending(Order.Sort.REGISTERED), 2))
                .contains(wrong);
        moves.does("dispatcher", wrong, new Command.Amend(facts(7)));
    }

    @Test
    void showNothingOfOtherUnitsWhateverIsAskedFor() {
        people.make("parts-apart", "unit_head", moves.unit("EAST"), new AreaCode("9901"));
        List<CaseId> both = List.of(OURS.get(0), OURS.get(3), OURS.get(6));
        Order order = Order.ascending(Order.Sort.NUMBER);
        assertThat(walk("parts-apart", filter(Set.of(), null, null), order, 2)).containsExactlyElementsOf(both);
        assertThat(walk("parts-apart", filter(Set.of(moves.unit("HOUSING")), null, null), order, 2))
                .as("those of the other unit in which one's own had a part")
                .containsExactlyElementsOf(both);
    }

    private static Facts facts(int i) {
        boolean even = i % 2 == 0;
        return Moves.facts(
                "经手之用",
                even ? EAST : WEST,
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                even ? "030101" : "030201",
                null);
    }

    private static CaseFilter filter(Set<UnitId> units, @Nullable String matter, @Nullable String area) {
        Instant then = Instant.now().minus(AGO);
        return new CaseFilter(
                null,
                null,
                null,
                null,
                matter == null ? null : new MatterCode(matter),
                area == null ? null : new AreaCode(area),
                units,
                false,
                null,
                List.of(),
                then.minus(Duration.ofHours(1)),
                then.plus(Duration.ofHours(1)));
    }

    private List<CaseId> walk(String who, CaseFilter filter, Order order, int size) {
        List<CaseId> all = new ArrayList<>();
        String after = null;
        do {
            Worklists.Page page = worklists.page(moves.viewer(who), "all", filter, order, after, size);
            all.addAll(Moves.ids(page));
            after = page.next();
        } while (after != null);
        return all;
    }
}
