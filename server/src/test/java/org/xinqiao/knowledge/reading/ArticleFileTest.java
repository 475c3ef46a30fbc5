package org.xinqiao.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.knowledge.model.RawArticle;
import org.xinqiao.knowledge.model.RawArticle.Part;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("articles in files (知识文件)")
public class ArticleFileTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static List<RawArticle> read(String name, byte[] content) throws IOException {
        return ArticleFile.read(name, content, JSON);
    }

    /** A workbook with these lines. */
    public static byte[] workbook(List<List<String>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("知识");
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    sheet.value(row, column, lines.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }

    /** A document as Word writes it; a paragraph that begins with # is a heading of the first level. */
    private static byte[] document(String... paragraphs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String text : paragraphs) {
                XWPFParagraph paragraph = document.createParagraph();
                if (text.startsWith("#")) {
                    paragraph.setStyle("Heading1");
                }
                paragraph.createRun().setText(text.replace("#", ""));
            }
            document.write(out);
        }
        return out.toByteArray();
    }

    /** The same document with this in place of one of its parts. */
    private static byte[] with(byte[] document, String part, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(document));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                zip.write(each.getName().equals(part) ? content : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    @Test
    void areReadFromAWorkbookByTheHeadsOfItsColumns() throws IOException {
        byte[] book = workbook(List.of(
                List.of("序号", "标题", "问题", "答案 *", "有效期至"),
                List.of("1", "供暖温度", "暖气不热", "'=报修", "2027-04-20"),
                List.of("", "", "", "", "")));
        List<RawArticle> all = read("知识.XLSX", book);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().line()).isEqualTo(2);
        assertThat(all.getFirst().get(Part.ANSWER)).isEqualTo("=报修");
        assertThat(all.getFirst().get(Part.UNTIL)).isEqualTo("2027-04-20");
    }

    @Test
    void areReadFromJsonInEitherLanguage() throws IOException {
        byte[] json = "[{\"title\":\"供暖\",\"答案\":[\"一\",\"二\"]},{\"标题\":\"停水\"}]".getBytes(StandardCharsets.UTF_8);
        List<RawArticle> all = read("a.json", json);
        assertThat(all).hasSize(2);
        assertThat(all.getFirst().get(Part.ANSWER)).isEqualTo("一\n二");
        assertThat(all.getLast().get(Part.TITLE)).isEqualTo("停水");
    }

    @Test
    void areReadFromADocumentPartByPart() throws IOException {
        byte[] document = document("单位知识汇编", "#供暖温度", "问题：暖气不热怎么办", "答案：先看阀门。", "再报修。", "标题：停水", "答案: 等来水。");
        List<RawArticle> all = read("汇编.docx", document);
        assertThat(all).extracting(each -> each.get(Part.TITLE)).containsExactly("供暖温度", "停水");
        assertThat(all.getFirst().get(Part.ANSWER)).isEqualTo("先看阀门。\n再报修。");
        assertThat(all.getLast().get(Part.ANSWER)).isEqualTo("等来水。");
    }

    @Test
    void areRefusedWhereTheyAreNoneOfThese() throws IOException {
        assertThatThrownBy(() -> read("a.pdf", new byte[] {1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.xlsx", "no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        byte[] torn = with(document("标题：停水"), "word/document.xml", "<a>".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read("a.docx", torn)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.docx", workbook(List.of(List.of("标题")))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.json", "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    /** Nothing outside the document is read, whatever it says. */
    @Test
    void namesNoFileOfTheMachine() throws IOException {
        String evil = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>标题：&f;</w:t></w:r></w:p></w:body></w:document>";
        byte[] document = with(document("标题：停水"), "word/document.xml", evil.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> read("a.docx", document)).isInstanceOf(IOException.class);
    }

    @Test
    void areReadFromTheCellsOfATableToo() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(2, 1);
            table.getRow(0).getCell(0).setText("标题：停水");
            table.getRow(1).getCell(0).setText("答案：等来水。");
            document.write(out);
        }
        List<RawArticle> all = read("a.docx", out.toByteArray());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().get(Part.ANSWER)).isEqualTo("等来水。");
    }

    @Test
    void isNotUnpackedWithoutEnd() throws IOException {
        byte[] bomb = with(document("标题：停水"), "word/document.xml", new byte[80 << 20]);
        assertThatThrownBy(() -> read("a.docx", bomb)).hasMessageContaining("too large");
    }
}
