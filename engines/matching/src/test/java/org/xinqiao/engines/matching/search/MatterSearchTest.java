package org.xinqiao.engines.matching.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A matter is found while typing, by whatever the call taker has in mind (事项检索)")
class MatterSearchTest {

    private final MatterSearch search = MatterSearch.over(DemoMatters.ALL);

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "040201, 040201",
        "噪声污染, 040201",
        "物业费, 030607",
        "wyf, 030607",
        "wuyefei, 030607",
        "wuyefjn, 030607",
        "欠薪, 080508",
        "井盖, 030501",
        "暖气, 090403",
        "黑车, 051010",
        "street vendors, 030701",
        "楼上漏水, 090305",
        "１２３４５, 9908",
    })
    void whatIsMeantComesFirst(String typed, String code) {
        assertThat(codes(typed)).startsWith(code);
    }

    @ParameterizedTest(name = "{0} offers {1} among the first five")
    @CsvSource({
        "zs, 040201",
        "dtwt, 070901",
        "工资, 080508",
        "孩子上学, 010203",
        "电梯坏了没人修, 070901",
        "工地半夜施工太吵了, 040201",
        "暖气不热, 090403",
        "公交车不停, 050202",
    })
    void whatMayBeMeantIsNotFar(String typed, String code) {
        assertThat(codes(typed).stream().limit(5)).contains(code);
    }

    @Test
    void aCodeListsAllBelowIt() {
        assertThat(search.search("0402", 20))
                .extracting(hit -> hit.item().code())
                .startsWith("0402")
                .allMatch(code -> code.startsWith("0402"))
                .hasSize(9);
    }

    @Test
    void allTypedWordsMustFit() {
        assertThat(codes("小区 车位").stream().limit(3)).contains("030605");
        assertThat(codes("小区 qqqzzz")).isEmpty();
    }

    @Test
    void everyMatterIsFoundByItsNameAndItsCode() {
        assertThat(DemoMatters.ALL).allSatisfy(matter -> {
            assertThat(codes(matter.code())).first().isEqualTo(matter.code());
            assertThat(search.search(matter.name(), 3))
                    .extracting(hit -> hit.item().name())
                    .contains(matter.name());
        });
    }

    @Test
    void nothingTypedOrNothingMeantFindsNothing() {
        assertThat(codes("")).isEmpty();
        assertThat(codes("   ")).isEmpty();
        assertThat(codes("xqzvk")).isEmpty();
        assertThat(codes("😀")).isEmpty();
    }

    @Test
    void theBetterFitScoresHigher() {
        assertThat(search.search("公积金", 10))
                .extracting(Hit::score)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private List<String> codes(String typed) {
        return search.search(typed, 10).stream().map(hit -> hit.item().code()).toList();
    }
}
