package org.xinqiao.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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

    private static byte[] document(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String paragraph(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String body(String paragraphs) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + paragraphs + "</w:body></w:document>";
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
        byte[] document = document(body(paragraph("", "单位知识汇编")
                + paragraph("Heading1", "供暖温度")
                + paragraph("", "问题：暖气不热怎么办")
                + paragraph("", "答案：先看阀门。")
                + paragraph("", "再报修。")
                + paragraph("", "标题：停水")
                + paragraph("", "答案: 等来水。")));
        List<RawArticle> all = read("汇编.docx", document);
        assertThat(all).extracting(each -> each.get(Part.TITLE)).containsExactly("供暖温度", "停水");
        assertThat(all.getFirst().get(Part.ANSWER)).isEqualTo("先看阀门。\n再报修。");
        assertThat(all.getLast().get(Part.ANSWER)).isEqualTo("等来水。");
    }

    @Test
    void areRefusedWhereTheyAreNoneOfThese() {
        assertThatThrownBy(() -> read("a.pdf", new byte[] {1})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.xlsx", "no zip".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.docx", document("<a>"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("a.json", "{".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    /** Nothing outside the document is read, whatever it says. */
    @Test
    void namesNoFileOfTheMachine() {
        String evil = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>" + body(paragraph("", "标题：&f;"));
        assertThatThrownBy(() -> read("a.docx", document(evil))).isInstanceOf(IOException.class);
    }

    @Test
    void isNotUnpackedWithoutEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] piece = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                zip.write(piece);
            }
        }
        assertThatThrownBy(() -> read("a.docx", out.toByteArray())).hasMessageContaining("too large");
    }
}
