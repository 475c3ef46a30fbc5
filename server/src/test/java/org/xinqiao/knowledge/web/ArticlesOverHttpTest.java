package org.xinqiao.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.knowledge.web.KnowledgeBrowser.part;
import static org.xinqiao.knowledge.web.KnowledgeBrowser.text;

import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("an article is written by one, reviewed by another, and kept in versions (知识条目)")
class ArticlesOverHttpTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private KnowledgeBrowser browser;

    private MockHttpSession writer = new MockHttpSession();
    private MockHttpSession reviewer = new MockHttpSession();
    private MockHttpSession taker = new MockHttpSession();

    @BeforeEach
    void people() throws Exception {
        writer = browser.signedIn(http, "know-writer", "unit_head", "HOUSING", "9901");
        reviewer = browser.signedIn(http, "know-reviewer", "unit_head", "HOUSING", "9901");
        taker = browser.signedIn(http, "know-taker", "call_taker", "CENTRE", "9901");
    }

    private ResultActions send(MockHttpSession session, String path, Map<String, ?> body) throws Exception {
        return browser.send(http, session, "/api/articles" + path, body);
    }

    private String begun(String title) throws Exception {
        return part(send(writer, "", browser.article(title, "物业不管怎么办", "找街道。")), "$.article");
    }

    @Test
    void isReadByNobodyElseBeforeItsReview() throws Exception {
        String id = begun("未审核的条目");
        browser.read(http, taker, "/api/articles/" + id)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("knowledge.no-article"));
        browser.read(http, writer, "/api/articles/" + id)
                .andExpect(jsonPath("$.works").value(true))
                .andExpect(jsonPath("$.line.standing").value("DRAFT"));
        send(writer, "/" + id + "/submit", Map.of("saves", 1))
                .andExpect(jsonPath("$.state").value("IN_REVIEW"));
        send(reviewer, "/" + id + "/review", Map.of("saves", 2, "agreed", true, "note", ""))
                .andExpect(jsonPath("$.state").value("APPROVED"));
        browser.read(http, taker, "/api/articles/" + id)
                .andExpect(jsonPath("$.text.answer").value("找街道。"))
                .andExpect(jsonPath("$.latest").value(Matchers.nullValue()));
    }

    @Test
    void isNotReviewedByWhoWroteOnIt() throws Exception {
        String id = begun("自己写自己审");
        send(writer, "/" + id + "/submit", Map.of("saves", 1)).andExpect(status().isOk());
        send(writer, "/" + id + "/review", Map.of("saves", 2, "agreed", true, "note", ""))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("knowledge.own-writing"));
        send(taker, "/" + id + "/review", Map.of("saves", 2, "agreed", true, "note", ""))
                .andExpect(status().isForbidden());
    }

    @Test
    void goesBackToItsWriterWithAReason() throws Exception {
        String id = begun("被退回的条目");
        send(writer, "/" + id + "/submit", Map.of("saves", 1)).andExpect(status().isOk());
        send(reviewer, "/" + id + "/review", Map.of("saves", 2, "agreed", false, "note", ""))
                .andExpect(jsonPath("$.fields[0].field").value("note"));
        send(reviewer, "/" + id + "/review", Map.of("saves", 2, "agreed", false, "note", "缺少依据"))
                .andExpect(jsonPath("$.state").value("DRAFT"))
                .andExpect(jsonPath("$.note").value("缺少依据"));
    }

    @Test
    void isNotSavedOverAnotherOnesText() throws Exception {
        String id = begun("两人同时改");
        Map<String, Object> form = browser.article("两人同时改", "物业不管怎么办", "找物业科。");
        form.putAll(Map.of("version", 1, "saves", 1));
        send(reviewer, "/" + id + "/save", form).andExpect(jsonPath("$.saves").value(2));
        send(writer, "/" + id + "/save", form)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("knowledge.stale"));
    }

    @Test
    void isKeptInEveryVersionAndTheOldOneServedUntilTheNewOneIsReviewed() throws Exception {
        String id = browser.served(http, writer, reviewer, browser.article("有新版本的条目", "怎么投诉物业", "第一版。"));
        Map<String, Object> form = browser.article("有新版本的条目", "怎么投诉物业", "第二版。");
        form.putAll(Map.of("version", 1, "saves", 3));
        send(writer, "/" + id + "/save", form).andExpect(jsonPath("$.version").value(2));
        browser.read(http, taker, "/api/articles/" + id)
                .andExpect(jsonPath("$.text.answer").value("第一版。"));
        send(writer, "/" + id + "/submit", Map.of("saves", 1)).andExpect(status().isOk());
        send(reviewer, "/" + id + "/review", Map.of("saves", 2, "agreed", true, "note", ""))
                .andExpect(status().isOk());
        browser.read(http, taker, "/api/articles/" + id)
                .andExpect(jsonPath("$.text.answer").value("第二版。"));
        browser.read(http, writer, "/api/articles/" + id + "/versions")
                .andExpect(jsonPath("$[*].text.answer").value(Matchers.contains("第二版。", "第一版。")));
    }

    @Test
    void isGoneOnceItIsWithdrawn() throws Exception {
        String id = browser.served(http, writer, reviewer, browser.article("要撤下的条目", "旧政策", "旧答案。"));
        send(writer, "/" + id + "/withdraw", Map.of("why", "")).andExpect(status().isUnprocessableContent());
        send(writer, "/" + id + "/withdraw", Map.of("why", "政策废止")).andExpect(status().isNoContent());
        browser.read(http, taker, "/api/articles/" + id).andExpect(status().isNotFound());
        send(writer, "/" + id + "/withdraw", Map.of("why", "再撤")).andExpect(status().isConflict());
    }

    @Test
    void isNeverServedOutOfItsDays() throws Exception {
        Map<String, Object> form = browser.article("已经过期的条目", "去年的政策", "过期的答案。");
        form.putAll(Map.of("from", "2020-01-01", "until", "2020-12-31"));
        String id = browser.served(http, writer, reviewer, form);
        browser.read(http, taker, "/api/articles/" + id).andExpect(status().isNotFound());
        String expired = text(browser.read(http, writer, "/api/articles?list=expired"));
        assertThat(expired).contains("已经过期的条目");
        assertThat(text(browser.read(http, taker, "/api/articles?words={w}", "已经过期")))
                .doesNotContain("过期的答案");
        browser.read(http, taker, "/api/articles?list=expired").andExpect(status().isForbidden());
    }

    @Test
    void tellsEveryFaultOfWhatIsWritten() throws Exception {
        Map<String, Object> form = browser.article("电话写在正文里", "打多少", "请打13811112222");
        form.putAll(Map.of(
                "area",
                "1234",
                "phones",
                List.of(Map.of("name", "张某", "number", "13811112222")),
                "links",
                List.of(Map.of("name", "坏", "url", "javascript:alert(1)"))));
        send(writer, "", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[*].field")
                        .value(Matchers.containsInAnyOrder("area", "answer", "phones", "links")));
        send(taker, "", form).andExpect(status().isForbidden());
    }

    @Test
    void isWrittenForOnesOwnUnitAlone() throws Exception {
        MockHttpSession west = browser.signedIn(http, "know-west", "unit_head", "WEST", "990102");
        send(west, "", browser.article("别人的单位", "问", "答"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("knowledge.not-owner"));
        MockHttpSession editor = browser.signedIn(http, "know-editor", "knowledge_editor", "CENTRE", "9901");
        send(editor, "", browser.article("热线代写", "问", "答")).andExpect(status().isCreated());
    }

    @Test
    void isShownPageByPage() throws Exception {
        for (int i = 0; i < 32; i++) {
            begun("翻页条目 " + i);
        }
        ResultActions first = browser.read(http, writer, "/api/articles?list=drafts&words={w}", "翻页条目");
        assertThat((List<?>) part(first, "$.items")).hasSize(30);
        String next = part(first, "$.next");
        browser.read(http, writer, "/api/articles?list=drafts&words={w}&after={a}", "翻页条目", next)
                .andExpect(jsonPath("$.items.length()").value(2))
                .andExpect(jsonPath("$.next").value(Matchers.nullValue()));
        browser.read(http, writer, "/api/articles?list=drafts&after=x").andExpect(status().isUnprocessableContent());
        browser.read(http, writer, "/api/articles?list=nothing").andExpect(status().isNotFound());
    }

    @Test
    void isLinkedToOthersByHand() throws Exception {
        String one = browser.served(http, writer, reviewer, browser.article("关联甲", "甲", "甲答。"));
        String other = browser.served(http, writer, reviewer, browser.article("关联乙", "乙", "乙答。"));
        send(writer, "/" + one + "/related", Map.of("other", other, "on", true)).andExpect(status().isNoContent());
        browser.read(http, taker, "/api/articles/" + other)
                .andExpect(jsonPath("$.chosen[0].title").value("关联甲"));
        send(writer, "/" + one + "/related", Map.of("other", other, "on", false))
                .andExpect(status().isNoContent());
        browser.read(http, taker, "/api/articles/" + other)
                .andExpect(jsonPath("$.chosen").isEmpty());
    }
}
