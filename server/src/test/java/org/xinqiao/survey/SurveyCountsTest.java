package org.xinqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.closeTo;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.paper.PaperFont;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("answers are counted where they are kept, however many there are")
class SurveyCountsTest {

    private static final String YES = "{\"Q1\":{\"options\":[\"Y\"],\"number\":null,\"words\":\"\"},"
            + "\"Q3\":{\"options\":[],\"number\":5,\"words\":\"\"}}";
    private static final String NO = "{\"Q1\":{\"options\":[\"N\"],\"number\":null,\"words\":\"\"},"
            + "\"Q2\":{\"options\":[],\"number\":null,\"words\":\"太慢\"},"
            + "\"Q3\":{\"options\":[],\"number\":1,\"words\":\"\"}}";

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private PaperFont fonts;

    @Autowired
    private DSLContext sql;

    private MockHttpSession office = new MockHttpSession();

    @BeforeEach
    void signIn() throws Exception {
        if (accounts.find("survey-counts").isEmpty()) {
            people.make(
                    "survey-counts",
                    "supervisor",
                    units.find("CENTRE").orElseThrow().id(),
                    new AreaCode("9901"));
        }
        office = Browser.signIn(http, "survey-counts");
    }

    private SurveySteps steps() {
        return new SurveySteps(http, office);
    }

    /** Half of them content; all of the first area are; the last tenth was found invalid. */
    private String answeredBy(int many) throws Exception {
        String id = steps().fielded(1, "", "\"PERSON\"", 0, 0);
        sql.execute(
                "insert into survey.invitee"
                        + " (survey, name, place, area, state, outcome, due_at, asked_at, reached_at, ended_at)"
                        + " select ?, 'n' || n, n, case when n % 4 = 0 then '990101' else '990102' end, 'DONE',"
                        + " 'COMPLETE', now(), now(), now(), now() from generate_series(1, ?) n",
                Long.parseLong(id), many);
        sql.execute(
                "insert into survey.interview"
                        + " (survey, invitee, edition, area, way, state, begun_at, ended_at, answers, valid)"
                        + " select survey, id, 1, area, 'LINK', 'COMPLETE', now(), now(),"
                        + " case when place % 2 = 0 then ? else ? end, case when place > ? then false end"
                        + " from survey.invitee where survey = ? and state = 'DONE'",
                YES, NO, many - many / 10, Long.parseLong(id));
        return id;
    }

    @Test
    void tenThousandAreCountedWeightedAndCrossed() throws Exception {
        String id = answeredBy(10_000);
        steps().read("/api/surveys/" + id + "/results", office)
                .andExpect(jsonPath("$.progress.figures.complete").value(10_000))
                .andExpect(jsonPath("$.progress.figures.counted").value(9_000))
                .andExpect(jsonPath("$.progress.figures.disposition.other").value(1_000))
                .andExpect(jsonPath("$.tables[0].lines[0].count").value(4_500))
                .andExpect(jsonPath("$.tables[1].mean").value(3.0))
                .andExpect(jsonPath("$.tables[1].median").value(1.0))
                .andExpect(jsonPath("$.said[0].answered").value(4_500))
                .andExpect(jsonPath("$.said[0].words.length()").value(200));
        String margins = "{\"population\":null,\"margins\":[{\"by\":\"AREA\",\"shares\":["
                + "{\"category\":\"990101\",\"share\":1},{\"category\":\"990102\",\"share\":1}]}]}";
        steps().send(put("/api/surveys/" + id + "/weighting"), office, margins)
                .andExpect(jsonPath("$.weights.fitted").value(true))
                .andExpect(jsonPath("$.weights.largest").value(closeTo(2, 1e-9)))
                // all of the first area are content, and a third of the second
                .andExpect(jsonPath("$.tables[0].lines[0].share").value(closeTo(2 / 3.0, 1e-9)));
        steps().read("/api/surveys/" + id + "/cross?rows=Q1", office)
                .andExpect(jsonPath("$.columns[0].answered").value(2_250))
                .andExpect(jsonPath("$.shares[0][0]").value(1.0));
    }

    @Test
    void allOfThemGoIntoTheSheetThoughTheyAreReadSomeAtATime() throws Exception {
        String id = answeredBy(1_200);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file(id, "results.xlsx")))) {
            Sheet interviews = book.getSheet(2).orElseThrow();
            assertThat(interviews.read()).hasSize(1 + 1_080);
        }
    }

    @Test
    void theReportIsAPdfThatCarriesItsFontAndItsCharts() throws Exception {
        assumeThat(fonts.file())
                .as("fonts-droid-fallback, which setup installs")
                .isPresent();
        try (PDDocument report = Loader.loadPDF(file(answeredBy(10), "report.pdf"))) {
            assertThat(new PDFTextStripper().getText(report))
                    .contains("社情民意调查报告", "调查方法", "您满意吗", "RR1", "太慢", "判为无效")
                    .doesNotContain("ASKED_LATELY");
            int pictures = 0;
            for (PDPage page : report.getPages()) {
                for (COSName _ : page.getResources().getXObjectNames()) {
                    pictures++;
                }
            }
            assertThat(pictures).as("a chart for each question").isEqualTo(2);
        }
    }

    private byte[] file(String id, String name) throws Exception {
        var begun = steps().read("/api/surveys/" + id + "/" + name, office)
                .andExpect(status().isOk())
                .andReturn();
        begun.getAsyncResult();
        return begun.getResponse().getContentAsByteArray();
    }
}
