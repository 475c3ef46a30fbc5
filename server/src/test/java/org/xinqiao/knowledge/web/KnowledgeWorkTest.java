package org.xinqiao.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.knowledge.web.KnowledgeBrowser.part;
import static org.xinqiao.knowledge.web.KnowledgeBrowser.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.knowledge.reading.ArticleFileTest;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("what editors have to do beside writing (反馈、提问、模板、授权、导入)")
class KnowledgeWorkTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private KnowledgeBrowser browser;

    private MockHttpSession writer = new MockHttpSession();
    private MockHttpSession reviewer = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();
    private MockHttpSession editor = new MockHttpSession();

    @BeforeEach
    void people() throws Exception {
        writer = browser.signedIn(http, "work-writer", "unit_head", "HOUSING", "9901");
        reviewer = browser.signedIn(http, "work-reviewer", "unit_head", "HOUSING", "9901");
        taker = browser.signedIn(http, "work-taker", "call_taker", "CENTRE", "9901");
        editor = browser.signedIn(http, "work-editor", "knowledge_editor", "CENTRE", "9901");
    }

    private ResultActions send(MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return browser.send(http, session, "/api" + path, body);
    }

    @Test
    void feedbackGoesToTheOwnerWithALimitAndAnAnswerComesBack() throws Exception {
        String id = browser.served(http, writer, reviewer, browser.article("有反馈的条目", "问", "答"));
        send(taker, "/articles/" + id + "/feedback", Map.of("kind", "NO")).andExpect(status().isUnprocessableContent());
        send(taker, "/articles/" + id + "/feedback", Map.of("kind", "WRONG", "words", "电话变了，打13811112222"))
                .andExpect(status().isNoContent());
        ResultActions waiting = browser.read(http, writer, "/api/article-feedback");
        assertThat(text(waiting)).contains("有反馈的条目").doesNotContain("13811112222");
        waiting.andExpect(jsonPath("$.items[0].due").isNotEmpty());
        String feedback = part(waiting, "$.items[0].id");
        send(taker, "/article-feedback/" + feedback + "/settle", Map.of("rightSo", true, "answer", "x"))
                .andExpect(status().isForbidden());
        send(writer, "/article-feedback/" + feedback + "/settle", Map.of("rightSo", true, "answer", "已更正"))
                .andExpect(status().isNoContent());
        send(writer, "/article-feedback/" + feedback + "/settle", Map.of("rightSo", true, "answer", "再答"))
                .andExpect(status().isConflict());
        browser.read(http, taker, "/api/article-feedback?own=true")
                .andExpect(jsonPath("$.items[0].answer").value("已更正"));
        browser.read(http, writer, "/api/knowledge-health")
                .andExpect(jsonPath("$[?(@.unit.code=='HOUSING')].feedbackInTime")
                        .value(Matchers.everyItem(Matchers.greaterThan(0))));
    }

    @Test
    void questionsAlikeAreOneLineWithoutNumbersOfPeople() throws Exception {
        send(taker, "/knowledge-gaps", Map.of("question", "小区能不能装充电桩，我电话13811112222"))
                .andExpect(status().isNoContent());
        send(taker, "/knowledge-gaps", Map.of("question", "小区能不能装充电桩，我电话13911113333"))
                .andExpect(status().isNoContent());
        browser.read(http, taker, "/api/knowledge-gaps").andExpect(status().isForbidden());
        ResultActions gaps = browser.read(http, editor, "/api/knowledge-gaps");
        assertThat(text(gaps)).contains("充电桩").doesNotContain("13811112222");
        gaps.andExpect(jsonPath("$.items[?(@.words =~ /.*充电桩.*/)].times").value(2));
        List<String> ids = part(gaps, "$.items[?(@.words =~ /.*充电桩.*/)].id");
        send(editor, "/knowledge-gaps/" + ids.getFirst() + "/settle", Map.of("note", ""))
                .andExpect(status().isUnprocessableContent());
        send(editor, "/knowledge-gaps/" + ids.getFirst() + "/settle", Map.of("note", "不属于本市职责"))
                .andExpect(status().isNoContent());
        send(editor, "/knowledge-gaps/" + ids.getFirst() + "/settle", Map.of("note", "再来"))
                .andExpect(status().isNotFound());
    }

    private Map<String, Object> template(String title, String body) {
        Map<String, Object> form = new HashMap<>();
        form.putAll(Map.of("area", "9901", "kind", "REPLY", "title", title, "titleEn", "", "body", body));
        form.put("unit", browser.unit("HOUSING"));
        return form;
    }

    @Test
    void templatesAreFoundBySearchAndTheMostUsedComeFirst() throws Exception {
        String seldom = part(send(writer, "/templates", template("少用的模板", "您好，{{标题}}")), "$.id");
        String often = part(send(writer, "/templates", template("常用的模板", "您好，{{诉求编号}}")), "$.id");
        send(writer, "/templates/" + often + "/used", Map.of()).andExpect(status().isNoContent());
        browser.read(http, writer, "/api/templates?kind=REPLY&words={w}", "用的模板")
                .andExpect(jsonPath("$.items[*].id").value(Matchers.contains(often, seldom)));
        assertThat(text(browser.read(
                        http, browser.signedIn(http, "work-west", "handler", "WEST", "990102"), "/api/templates")))
                .doesNotContain("常用的模板");
        send(writer, "/templates", template("坏占位符", "{{身份证}}"))
                .andExpect(jsonPath("$.fields[0].field").value("body"));
        Map<String, Object> again = template("常用的模板改", "您好。");
        again.putAll(Map.of("id", often, "saves", 1, "active", false));
        send(writer, "/templates", again).andExpect(jsonPath("$.saves").value(2));
        send(writer, "/templates", again).andExpect(jsonPath("$.code").value("knowledge.stale"));
        browser.read(http, writer, "/api/templates?words={w}", "常用的模板改")
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void directAnswersAreAuthorisedByTheUnitAndByAValidArticle() throws Exception {
        String article = browser.served(http, writer, reviewer, browser.article("物业投诉渠道", "问", "答"));
        Map<String, Object> form = Map.of(
                "unit",
                browser.unit("HOUSING"),
                "matter",
                "0301",
                "area",
                "9901",
                "article",
                article,
                "terms",
                "政策类可答",
                "until",
                "2099-01-01");
        send(taker, "/direct-answers", form).andExpect(status().isForbidden());
        String id = part(send(writer, "/direct-answers", form), "$.id");
        String asked = "/api/direct-answers/for?matter=030101&area=990101001";
        browser.read(http, taker, asked)
                .andExpect(jsonPath("$[0].article.title").value("物业投诉渠道"))
                .andExpect(jsonPath("$[0].unit.code").value("HOUSING"));
        browser.read(http, taker, "/api/direct-answers/for?matter=030201&area=990101001")
                .andExpect(jsonPath("$").isEmpty());
        send(writer, "/articles/" + article + "/withdraw", Map.of("why", "废止")).andExpect(status().isNoContent());
        browser.read(http, taker, asked).andExpect(jsonPath("$").isEmpty());
        send(writer, "/direct-answers/" + id + "/end", Map.of()).andExpect(status().isNoContent());
        send(writer, "/direct-answers/" + id + "/end", Map.of()).andExpect(status().isNotFound());
    }

    private ResultActions brought(MockMultipartFile file, String run) throws Exception {
        return http.perform(multipart("/api/articles/import")
                .file(file)
                .param("unit", browser.unit("HOUSING"))
                .param("run", run)
                .with(Browser.echo())
                .session(writer));
    }

    @Test
    void aFileIsTriedFirstAndThenTakenWholeOrNotAtAll() throws Exception {
        browser.served(http, writer, reviewer, browser.article("已有的同名条目", "问", "答"));
        byte[] book = ArticleFileTest.workbook(List.of(
                List.of("标题", "问题", "答案", "区域"),
                List.of("导入的好条目", "问", "答", "9901"),
                List.of("已有的同名条目", "问", "答", "9901"),
                List.of("没有答案的条目", "问", "", "9901"),
                List.of("没有这个区域", "问", "答", "火星")));
        MockMultipartFile file = new MockMultipartFile("file", "知识.xlsx", "application/octet-stream", book);
        brought(file, "false")
                .andExpect(jsonPath("$.taken").value(1))
                .andExpect(jsonPath("$.doubtful").value(1))
                .andExpect(jsonPath("$.refused").value(2))
                .andExpect(jsonPath("$.drafts").value(0))
                .andExpect(jsonPath("$.rows[3].why[0].field").value("area"));
        assertThat(text(browser.read(http, writer, "/api/articles?list=drafts&words={w}", "导入的好条目")))
                .contains("\"items\":[]");
        brought(file, "true").andExpect(jsonPath("$.drafts").value(1));
        assertThat(text(browser.read(http, writer, "/api/articles?list=drafts&words={w}", "导入的好条目")))
                .contains("导入的好条目");
        brought(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {1}), "false")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("knowledge.unreadable-file"));
    }
}
