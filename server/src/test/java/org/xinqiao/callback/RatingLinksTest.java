package org.xinqiao.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.callback.Tables.LINK;

import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.callback.model.Task;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("a link of a message rates once (评价链接)")
class RatingLinksTest {

    private static final String GOOD = "{\"solved\":true,\"satisfied\":\"VERY_SATISFIED\",\"words\":\"很快\"}";
    private static final String BAD =
            "{\"solved\":false,\"satisfied\":\"DISSATISFIED\",\"reason\":\"RESULT\",\"words\":\"还是不亮\"}";

    @Autowired
    private MockMvc http;

    @Autowired
    private AskedCases asked;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext sql;

    private Case sent() {
        Case it = asked.answered(Facts.Kind.HELP, AskedCases.phone());
        asked.by(it.id(), "SMS", "PERSON");
        asked.goesOn(it.id());
        return it;
    }

    private ResultActions open(String token) throws Exception {
        return http.perform(get("/api/open/ratings/" + token));
    }

    private ResultActions rate(String token, String body) throws Exception {
        return http.perform(post("/api/open/ratings/" + token)
                .with(Browser.echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void andWhoTriesAgainIsToldSo() throws Exception {
        Case it = sent();
        String token = asked.link(it.id());
        open(token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(it.number()))
                .andExpect(jsonPath("$.reply").value("已换灯泡，当晚已亮。"))
                .andExpect(jsonPath("$.questions.length()").value(3));
        rate(token, GOOD).andExpect(status().isNoContent());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.task(it.id()).end()).extracting(Task.End::by).isEqualTo(Task.By.LINK);
        int before = asked.strays("TWICE");
        rate(token, BAD)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("callback.rated-already"));
        open(token).andExpect(status().isConflict());
        assertThat(asked.find(it.id()).stage()).as("the first counts").isEqualTo(Stage.AWAITING_CLOSE);
        assertThat(asked.strays("TWICE")).isEqualTo(before + 2);
    }

    @Test
    void andANoGoesRoundWithWhatTheySaid() throws Exception {
        Case it = sent();
        rate(asked.link(it.id()), BAD).andExpect(status().isNoContent());
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_SIGN);
        assertThat(asked.reworkWords(it)).isEqualTo("还是不亮");
        assertThat(asked.said(it.id()).reason()).isEqualTo("RESULT");
    }

    @Test
    void noneThatWasMadeUp() throws Exception {
        Case it = sent();
        String token = asked.link(it.id());
        String other = token.substring(0, 31) + (token.endsWith("A") ? "B" : "A");
        int before = asked.strays("FOREIGN");
        open(other)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("callback.link-foreign"));
        rate("x", GOOD).andExpect(status().isNotFound());
        assertThat(asked.strays("FOREIGN")).isEqualTo(before + 2);
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CALLBACK);
    }

    @Test
    void noneWhoseTimeIsOver() throws Exception {
        Case it = sent();
        sql.update(LINK)
                .set(LINK.UNTIL, clock.instant())
                .where(LINK.TASK.eq(asked.task(it.id()).id()))
                .execute();
        rate(asked.link(it.id()), GOOD)
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("callback.link-over"));
        assertThat(asked.find(it.id()).stage()).isEqualTo(Stage.AWAITING_CALLBACK);
    }

    @Test
    void whenItSaysWhatIsAsked() throws Exception {
        rate(asked.link(sent().id()), "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("callback.invalid"));
    }
}
