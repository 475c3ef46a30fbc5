package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.intake.Bringing.counts;
import static org.xinqiao.intake.Bringing.utf8;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;
import static org.xinqiao.schema.intake.Tables.IMPORT_RUN;
import static org.xinqiao.testing.Browser.echo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("bringing in a file of cases (导入)")
class ImportTest {

    private static final String HEADER = "编号,标题,内容,类型,标签,区域,电话,时间\n";

    @Autowired
    private Imports imports;

    @Autowired
    private Viewers viewers;

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @ParameterizedTest
    @CsvSource({"labelled.csv, 4221", "answered.csv, 1669"})
    void takesEveryRowOnce(String name, int rows) throws IOException {
        Path file = shared(name);
        Assumptions.assumeTrue(
                Files.exists(file), () -> "there is no shared/data/messages/" + name + " beside this house");
        byte[] content = Files.readAllBytes(file);
        long began = System.nanoTime();
        assertThat(done(name, content)).isEqualTo(counts(rows, 0, 0));
        System.out.printf("%s: %.0f rows/s%n", name, rows * 1e9 / (System.nanoTime() - began));
        String origin = "IMPORT:" + Imports.origin(name) + ":";
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith(origin)))
                .isEqualTo(rows);
        assertThat(done(name, content)).isEqualTo(counts(0, rows, 0));
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith(origin)))
                .isEqualTo(rows);
    }

    @Test
    void understandsWhatItsColumnsSay() throws IOException {
        String row = "K-1,楼道积水,楼道里积水三天,投诉类,物业服务,东区,138 0013 8000,2026年1月6日 12:09\n";
        assertThat(done("words.csv", (HEADER + row).getBytes(Charset.forName("GB18030"))))
                .isEqualTo(counts(1, 0, 0));
        var fact = sql.selectFrom(CASE_FACT)
                .where(CASE_FACT.SOURCE.eq("IMPORT:words:K-1"))
                .fetchSingle();
        assertThat(fact.getKind()).isEqualTo("COMPLAINT");
        assertThat(fact.getMatter()).isEqualTo("030101");
        assertThat(fact.getArea()).isEqualTo("990101");
        assertThat(fact.getCitizen()).isNotNull();
        assertThat(fact.getRegisteredAt()).isEqualTo(Instant.parse("2026-01-06T04:09:00Z"));
    }

    @Test
    void handsBackWhatItCannotTakeToBeMendedAndSentAgain() throws IOException {
        String rows = """
                E-1,好的,没有错误的一行,,,,,
                E-2,没有内容,,,,,,
                E-3,=HYPERLINK(1),时间不对,,,,,某天
                E-4,两处不对,类型和电话都不对,愿望,,,不知道,
                E-1,同号,同一个编号的另一件事,,,,,
                """;
        ImportRun run = bringing().ended("broken.csv", utf8(HEADER + rows));
        assertThat(run.progress()).extracting(ImportRun.Progress::registered).isEqualTo(1);
        String errors = bringing().errors(run);
        assertThat(errors)
                .startsWith("\uFEFF" + quoted("编号,标题,内容,类型,标签,区域,电话,时间,行号,错误,error"))
                .contains(quoted("E-2,没有内容,,,,,,,3,缺少内容,the text is missing"))
                .contains("\"E-3\",\"'=HYPERLINK(1)\",")
                .contains("\"E-4\",")
                .contains("诉求类型无法识别：愿望；电话号码不正确")
                .contains("来源编号已用于另一件");
        String mended = errors.replace("某天", "2026-01-06")
                .replace("愿望", "建议")
                .replace("不知道", "")
                .replace("\"E-1\"", "\"E-5\"");
        assertThat(done("broken.errors.csv", utf8(mended))).isEqualTo(counts(3, 0, 1));
        assertThat(sql.fetchValue(CASE_FACT.TITLE, CASE_FACT.SOURCE.eq("IMPORT:broken:E-3")))
                .isEqualTo("=HYPERLINK(1)");
    }

    @Test
    void knowsRowsWithoutANumberByWhatTheySay() throws IOException {
        byte[] content = utf8("内容\n路灯不亮了一周\n路灯不亮了两周\n路灯不亮了一周\n");
        assertThat(done("plain.csv", content)).isEqualTo(counts(2, 1, 0));
        assertThat(done("renamed.csv", content)).isEqualTo(counts(0, 3, 0));
    }

    @Test
    void goesOnWhereItWasBrokenOff() throws IOException {
        ImportRun run = bringing().ended("resumed.csv", utf8(Bringing.rows(450)));
        sql.update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, "RUNNING")
                .set(IMPORT_RUN.DONE, 200)
                .set(IMPORT_RUN.REGISTERED, 200)
                .where(IMPORT_RUN.ID.eq(run.id()))
                .execute();
        imports.workOn(run.id());
        assertThat(Bringing.of(imports.get(viewer(), run.id()))).isEqualTo(counts(200, 250, 0));
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("IMPORT:resumed:")))
                .isEqualTo(450);
    }

    @Test
    void doesNotBeginWithoutAColumnForTheText() throws IOException {
        var uploaded = imports.upload(viewer(), "strange.csv", new ByteArrayInputStream(utf8("甲,乙\n1,2\n")));
        Columns columns = Columns.suggestedFor(uploaded.look().headers());
        assertThat(columns.columns()).isEmpty();
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() ->
                        imports.start(viewer(), uploaded.run().id(), bringing().wishes(columns)))
                .satisfies(
                        found -> assertThat(found.fields()).extracting("field").containsExactly("mapping"));
    }

    @Test
    void isDoneOverHttpByWhoMayImport() throws Exception {
        people("import-dispatcher", "dispatcher");
        people("import-handler", "handler");
        MockHttpSession session = Browser.signIn(http, "import-dispatcher");
        var file = new MockMultipartFile("file", "http.csv", "text/csv", utf8("编号,内容\n1,\n"));
        String answer = http.perform(
                        multipart("/api/imports").file(file).with(echo()).session(session))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.headers[1].target").value("text"))
                .andExpect(jsonPath("$.rows").value(1))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = answer.replaceAll("^\\{\"id\":\"(\\d+)\".*", "$1");
        MockHttpSession other = Browser.signIn(http, "import-handler");
        http.perform(multipart("/api/imports").file(file).with(echo()).session(other))
                .andExpect(status().isForbidden());
        MvcResult started = http.perform(
                        get("/api/imports/" + id + "/errors.csv").session(session))
                .andReturn();
        String errors = http.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(errors).startsWith("\uFEFF\"编号\",\"内容\",\"行号\"");
    }

    private static String quoted(String cells) {
        return '"' + cells.replace(",", "\",\"") + "\"\r\n";
    }

    private Bringing bringing() {
        return new Bringing(imports, viewer());
    }

    private String done(String name, byte[] content) throws IOException {
        return bringing().done(name, content);
    }

    private Viewer viewer() {
        return viewers.named("dispatcher");
    }

    private void people(String username, String role) {
        if (accounts.find(username).isEmpty()) {
            people.make(username, role, units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        }
    }

    /** The data lies beside the house; how far up depends on where it is checked out. */
    private static Path shared(String name) {
        Path within = Path.of("shared", "data", "messages", name);
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(within))) {
                return folder.resolve(within);
            }
        }
        return within;
    }
}
