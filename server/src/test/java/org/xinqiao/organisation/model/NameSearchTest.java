package org.xinqiao.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a name is found while it is typed (按名检索)")
class NameSearchTest {

    private final NameSearch<String> search = new NameSearch<>();

    NameSearchTest() {
        search.add("市水务局", List.of("心桥市水务局", "市水务局", "xqsswj"));
        search.add("水务集团", List.of("心桥水务集团有限公司", "水务集团", "xqswjtyxgs"));
        search.add("水", List.of("水"));
    }

    @Test
    void theWholeNameComesFirstThenBeginningsThenParts() {
        assertThat(search.find("水", 10, name -> true)).containsExactly("水", "水务集团", "市水务局");
    }

    @Test
    void firstLettersFindIt() {
        assertThat(search.find("swj", 10, name -> true)).containsExactly("市水务局", "水务集团");
    }

    @Test
    void lettersInOrderFindItToo() {
        assertThat(search.find("心水局", 10, name -> true)).containsExactly("市水务局");
    }

    @Test
    void spacesAndCaseDoNotMatter() {
        assertThat(search.find(" SW J", 1, name -> true)).containsExactly("市水务局");
    }

    @Test
    void nothingTypedGivesTheFirstOnes() {
        assertThat(search.find("", 2, name -> true)).containsExactly("市水务局", "水务集团");
    }

    @Test
    void theUnwantedStayAway() {
        assertThat(search.find("水", 10, name -> !name.equals("水"))).containsExactly("水务集团", "市水务局");
    }
}
