package org.xinqiao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinqiao.access.People;
import org.xinqiao.desk.model.Gap;
import org.xinqiao.desk.model.GapKind;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("what is missing in the master data (查漏)")
class CheckUpTest {

    private final CheckUp checkUp;
    private final Moves moves;
    private final People people;
    private final MockMvc http;

    @Autowired
    CheckUpTest(CheckUp checkUp, Moves moves, People people, MockMvc http) {
        this.checkUp = checkUp;
        this.moves = moves;
        this.people = people;
        this.http = http;
    }

    private List<Gap> gaps(String who, GapKind kind) {
        return checkUp.gaps(moves.viewer(who)).stream()
                .filter(gap -> gap.kind() == kind)
                .toList();
    }

    @Test
    void namesTheDistrictsThatADutyLeavesOut() {
        assertThat(gaps("sysadmin", GapKind.MATTER_NOT_EVERYWHERE))
                .filteredOn(gap -> gap.code().equals("030201"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.zh()).isEqualTo("城乡建设 / 市容 / 施工噪声"))
                .satisfies(gap -> assertThat(gap.detailZh()).isEqualTo("西区"));
    }

    @Test
    void findsNothingAboutAMatterThatTheWholeCityCovers() {
        assertThat(checkUp.gaps(moves.viewer("sysadmin"))).extracting(Gap::code).doesNotContain("030101", "FIRST-1");
    }

    @Test
    void saysNothingOfWhatLiesElsewhere() {
        people.make("east-admin", "system_admin", moves.unit("EAST"), new AreaCode("990101"));
        assertThat(gaps("east-admin", GapKind.MATTER_NOT_EVERYWHERE)).isEmpty();
    }

    @Test
    void listsEveryKindWithWhatToDo() throws Exception {
        people.make("gap-admin", "system_admin", moves.unit("CENTRE"), new AreaCode("9901"));
        var session = Browser.signIn(http, "gap-admin", "10.7.3.1");
        http.perform(get("/api/check-up").session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.kinds.length()").value(GapKind.values().length))
                .andExpect(jsonPath("$.kinds[0].kind").value("UNIT_WITHOUT_HANDLER"))
                .andExpect(jsonPath("$.kinds[0].adviceZh").isNotEmpty())
                .andExpect(jsonPath("$.kinds[?(@.kind == 'MATTER_NOT_EVERYWHERE')].count")
                        .value(1));
    }

    @Test
    void leavesTheHouseAsAFileOnRecord() throws Exception {
        people.make("gap-exporter", "system_admin", moves.unit("CENTRE"), new AreaCode("9901"));
        var session = Browser.signIn(http, "gap-exporter", "10.7.3.2");
        MvcResult asked =
                http.perform(get("/api/check-up.xlsx").session(session)).andReturn();
        byte[] file = http.perform(asyncDispatch(asked))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(book.getFirstSheet().read())
                    .extracting(row -> row.getCellText(1), row -> row.getCellText(4))
                    .contains(tuple("030201", "西区"));
        }
    }
}
