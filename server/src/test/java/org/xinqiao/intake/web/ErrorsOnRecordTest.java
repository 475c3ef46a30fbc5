package org.xinqiao.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("rows that were not taken (错误清单) go whole to who brought them, on record")
class ErrorsOnRecordTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Units units;

    @Autowired
    private DSLContext sql;

    @Test
    void andToNobodyElse() throws Exception {
        MockHttpSession own = signedIn("errors-own");
        MockMultipartFile file = new MockMultipartFile(
                "file", "e.csv", "text/csv", "诉求内容,电话\n路灯不亮,13811112222\n".getBytes(StandardCharsets.UTF_8));
        String id = JsonPath.read(
                http.perform(multipart("/api/imports")
                                .file(file)
                                .with(Browser.echo())
                                .session(own))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.id");
        String errors = "/api/imports/" + id + "/errors.csv";
        http.perform(get(errors).session(signedIn("errors-other"))).andExpect(status().isNotFound());
        assertThat(onRecord(id)).isZero();
        http.perform(get(errors).session(own)).andExpect(status().isOk());
        assertThat(onRecord(id)).isEqualTo(1);
    }

    private int onRecord(String id) {
        return sql.fetchCount(
                sql.selectOne().from("audit.entry").where("action = 'import.errors-read' and subject_id = ?", id));
    }

    private MockHttpSession signedIn(String name) throws Exception {
        people.make(name, "dispatcher", units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        return Browser.signIn(http, name);
    }
}
