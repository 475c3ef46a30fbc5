package org.xinqiao.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.knowledge.web.KnowledgeBrowser.text;

import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.knowledge.IndexInTests;
import org.xinqiao.testing.DemoPlaceTest;

@DemoPlaceTest
@TestPropertySource(properties = "xinqiao.data=target/test-data/open-knowledge-${random.uuid}")
@DisplayName("citizens are answered in the words of a public article, or told that nobody knows (公开知识)")
class OpenKnowledgeTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private KnowledgeBrowser browser;

    @Autowired
    private IndexInTests index;

    private ResultActions asked(String path, Object... values) throws Exception {
        return http.perform(get("/api/open/knowledge" + path, values));
    }

    @Test
    void inTheWordsOfAnArticleThatIsNamed() throws Exception {
        index.followed();
        asked("/answer?q={q}", "家里暖气不热，室内温度不够怎么办")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.known").value(true))
                .andExpect(jsonPath("$.article.title").value("供暖温度不达标怎么办"))
                .andExpect(jsonPath("$.passage").isNotEmpty())
                .andExpect(jsonPath("$.marks").isNotEmpty())
                .andExpect(jsonPath("$.phones[0].number").value("0960-8210001"));
    }

    @Test
    void orNotAtAllAndThenTheEditorsSeeTheQuestion() throws Exception {
        index.followed();
        asked("/answer?q={q}", "怎么做红烧肉才好吃")
                .andExpect(jsonPath("$.known").value(false))
                .andExpect(jsonPath("$.answer").value(Matchers.nullValue()));
        MockHttpSession editor =
                browser.signedIn(http, "open-editor", "knowledge_editor", "9901-hotline_centre", "9901");
        assertThat(text(browser.read(http, editor, "/api/knowledge-gaps"))).contains("红烧肉");
    }

    @Test
    void neverFromWhatIsNotPublic() throws Exception {
        index.followed();
        String all = text(asked("/articles?q={q}", "同一件事短时间很多人打进来怎么答"));
        assertThat(all).doesNotContain("群体来电");
        asked("/articles/999999").andExpect(status().isNotFound());
        asked("/articles")
                .andExpect(jsonPath("$.items.length()").value(20))
                .andExpect(jsonPath("$.next").isNotEmpty());
        browser.send(http, new MockHttpSession(), "/api/open/knowledge/articles", Map.of())
                .andExpect(status().is4xxClientError());
    }
}
