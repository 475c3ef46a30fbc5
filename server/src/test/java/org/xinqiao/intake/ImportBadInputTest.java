package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.xinqiao.intake.Bringing.counts;
import static org.xinqiao.intake.Bringing.utf8;
import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("a file that is not as it should be (有错的文件)")
class ImportBadInputTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void mayBeInAnyEncodingWithAnySeparator(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        for (String separator : List.of(",", ";", "\t")) {
            String name = encoding + Character.getName(separator.charAt(0)) + ".csv";
            byte[] content = "编号,内容\n1,路灯不亮\n2,井盖缺失\n".replace(",", separator).getBytes(charset);
            assertThat(bringing().done(name, content)).isEqualTo(counts(2, 0, 0));
            assertThat(text(Imports.origin(name) + ":2")).isEqualTo("井盖缺失");
        }
    }

    @Test
    void isToldItsRowWhereAQuoteStaysOpen() {
        ProblemFound found = refused("open.csv", utf8("编号,内容\n1,好的\n2,\"没有配对\n3,后面的行\n"));
        assertThat(found.problem()).isEqualTo(IntakeProblem.OPEN_QUOTE);
        assertThat(found.fields().getFirst().zh()).isEqualTo("第 3 行的一个引号一直没有配对。");
        assertThat(found.fields().getFirst().en()).contains("row 3");
    }

    @Test
    void doesNotLoseRowsInAnother() throws IOException {
        ImportRun run = bringing().ended("torn.csv", utf8("编号,内容\n1,\"没有配对\n2,井盖缺失\n3,\"路灯\"不亮\"\n4,好的\n"));
        assertThat(Bringing.of(run)).isEqualTo(counts(1, 0, 1));
        assertThat(why(run)).containsExactly("引号没有配对，后面的行可能并进了这一行");
        assertThat(bringing().errors(run)).contains("2,井盖缺失");
    }

    @Test
    void isNotReadWrongWhereASeparatorStandsInATextWithoutQuotes() throws IOException {
        ImportRun run = bringing().ended("ragged.csv", utf8("编号,内容,地址\n1,路灯,不亮,河滨路\n2,井盖缺失\n3,好的,,\n"));
        assertThat(Bringing.of(run)).isEqualTo(counts(2, 0, 1));
        assertThat(why(run)).containsExactly("比表头多出几格，内容里的分隔符要加引号");
        String errors = bringing().errors(run);
        assertThat(errors).contains("\"1\",\"路灯\",\"不亮\",\"2\",").endsWith("need quotation marks\",\"河滨路\"\r\n");
        String mended = errors.replace("\"路灯\",\"不亮\"", "\"路灯,不亮\",\"河滨路\"").replace(",\"河滨路\"\r\n", "\r\n");
        assertThat(bringing().done("ragged.errors.csv", errors)).isEqualTo(counts(0, 0, 1));
        assertThat(bringing().done("ragged.errors.csv", mended)).isEqualTo(counts(1, 0, 0));
        assertThat(text("ragged:1")).isEqualTo("路灯,不亮");
    }

    @Test
    void isToldWhatCannotBeReadOfOneOrAnotherRow() throws IOException {
        String mine = UUID.randomUUID().toString();
        byte[] content = utf8("编号,内容\n%1$s-1,路灯不亮了三天\n%1$s-2,井盖缺失X\n%1$s-3,自来水发黄有异味\n".formatted(mine));
        content[new String(content, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xE6;
        ImportRun run = bringing().ended("byte.csv", content);
        assertThat(Bringing.of(run)).isEqualTo(counts(2, 0, 1));
        assertThat(why(run)).containsExactly("有无法识别的字符（�）");
    }

    @ParameterizedTest
    @CsvSource({
        "事项, 039999, 没有这个事项代码：039999",
        "区域, 北区, 辖区内没有这个区域，或不止一个：北区",
        "区域, 990102, 辖区内没有这个区域，或不止一个：990102",
        "时间, 2026-02-30, 时间无法识别：2026-02-30",
        "时间, 2999-01-01, 时间在将来：2999-01-01",
        "时间, 0202-01-06, 时间过早：0202-01-06",
        "类型, 愿望, 诉求类型无法识别：愿望",
        "电话, 不知道, 电话号码不正确"
    })
    void isToldEachRowThatDoesNotFitThePlace(String column, String typed, String zh) throws IOException {
        Bringing district = new Bringing(imports, district());
        String name = "unfit-" + typed + ".csv";
        ImportRun run = district.ended(name, utf8("编号,内容," + column + "\n1,好的,\n2,不行," + typed + "\n"));
        assertThat(Bringing.of(run)).isEqualTo(counts(1, 0, 1));
        assertThat(why(run)).containsExactly(zh);
        assertThat(imports.failures(run, 0, 10))
                .allSatisfy(failure -> assertThat(failure.row()).isEqualTo(3));
    }

    @Test
    void mayUseLabelsThatAreNoneOfOurs() throws IOException {
        ImportRun run = bringing().ended("labels.csv", utf8("编号,内容,标签\n1,甲,物业服务\n2,乙,别处的分类\n3,丙,\n"));
        assertThat(Bringing.of(run)).isEqualTo(counts(3, 0, 0));
        assertThat(run.progress().unmatched()).isEqualTo(1);
    }

    @Test
    void neverBecomesAFormula() throws IOException {
        List<String> cells =
                List.of("=HYPERLINK(\"\"http://x\"\",\"\"点我\"\")", "+86", "-1", "@SUM(A1)", " =1+1", "＝1+1", "'=1");
        StringBuilder rows = new StringBuilder("编号,内容,类型\n");
        for (int i = 0; i < cells.size(); i++) {
            rows.append(i).append(",\"").append(cells.get(i)).append("\",\n");
            rows.append("x").append(i).append(",\"").append(cells.get(i)).append("\",不对\n");
        }
        ImportRun run = bringing().ended("formula.csv", utf8(rows.toString()));
        assertThat(Bringing.of(run)).isEqualTo(counts(cells.size(), 0, cells.size()));
        assertThat(text("formula:0")).isEqualTo("=HYPERLINK(\"http://x\",\"点我\")");
        String errors = bringing().errors(run);
        assertThat(errors.lines().skip(1)).allSatisfy(line -> assertThat(line).matches("\"x\\d\",\"'.*"));
        assertThat(bringing().done("formula.errors.csv", errors.replace("不对", "")))
                .isEqualTo(counts(cells.size(), 0, 0));
        assertThat(text("formula:x6")).isEqualTo("'=1");
    }

    @Test
    void isDeclinedWhenItIsEmptyOrNoTable() {
        assertThat(refused("empty.csv", new byte[0]).problem()).isEqualTo(IntakeProblem.EMPTY_FILE);
        assertThat(refused("header.csv", utf8("编号,内容\n")).problem()).isEqualTo(IntakeProblem.EMPTY_FILE);
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 1, 0, 0, 0
        };
        assertThat(refused("picture.csv", picture).problem()).isEqualTo(IntakeProblem.NOT_A_TABLE);
        assertThat(refused("broken.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).problem())
                .isEqualTo(IntakeProblem.UNREADABLE_FILE);
    }

    @Test
    void sentByTwoPeopleAtOnceIsTakenOnce() throws Exception {
        people("import-second", "9901");
        Bringing first = bringing();
        Bringing second = new Bringing(imports, viewers.named("import-second"));
        byte[] content = utf8(Bringing.rows(1500));
        List<Long> ids = List.of(
                first.begun("twice.csv", content).id(),
                second.begun("twice.csv", content).id());
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            ids.forEach(id -> work.add(both.submit(() -> imports.workOn(id))));
            for (Future<?> each : work) {
                each.get();
            }
        }
        ImportRun one = imports.get(first.viewer(), ids.getFirst());
        ImportRun other = imports.get(second.viewer(), ids.getLast());
        assertThat(one.progress().registered() + other.progress().registered()).isEqualTo(1500);
        assertThat(one.progress().repeated() + other.progress().repeated()).isEqualTo(1500);
        assertThat(sql.fetchCount(CASE_FACT, CASE_FACT.SOURCE.startsWith("IMPORT:twice:")))
                .isEqualTo(1500);
    }

    private ProblemFound refused(String name, byte[] content) {
        List<ProblemFound> found = new ArrayList<>();
        assertThatExceptionOfType(ProblemFound.class)
                .isThrownBy(() -> imports.upload(viewers.named("dispatcher"), name, new ByteArrayInputStream(content)))
                .satisfies(found::add);
        return found.getFirst();
    }

    private List<String> why(ImportRun run) {
        return imports.failures(run, 0, 10).stream().map(RowFailure::zh).toList();
    }

    private String text(String source) {
        return sql.fetchSingle(CASE_FACT, CASE_FACT.SOURCE.eq("IMPORT:" + source))
                .getText();
    }

    private Bringing bringing() {
        return new Bringing(imports, viewers.named("dispatcher"));
    }

    private Viewer district() {
        people("import-east", "990101");
        return viewers.named("import-east");
    }

    private void people(String username, String area) {
        if (accounts.find(username).isEmpty()) {
            people.make(
                    username, "dispatcher", units.find("CENTRE").orElseThrow().id(), new AreaCode(area));
        }
    }
}
