package org.xinqiao.survey;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.testing.Browser;

/** 测试中的调查: surveys that are made by real requests, of people nobody else has. */
final class SurveySteps {

    /** Whoever is not satisfied is asked why; a scale follows for everybody. */
    static final String QUESTIONS = """
            {"welcome":{"zh":"您好","en":"Hello"},"thanks":{"zh":"谢谢","en":"Thanks"},
             "questions":[
              {"code":"Q1","kind":"SINGLE","zh":"您满意吗","en":"Are you satisfied","needed":true,"next":"Q3",
               "options":[{"code":"Y","zh":"满意","en":"Yes"},{"code":"N","zh":"不满意","en":"No"}],
               "routes":[{"option":"N","to":"Q2"}]},
              {"code":"Q2","kind":"TEXT","zh":"为什么","en":"Why","needed":false,"next":"Q3"},
              {"code":"Q3","kind":"SCALE","zh":"打几分","en":"What grade","low":1,"high":5,"needed":true,"next":"END"}],
             "quotas":[%s],"contradictions":[{"question":"Q1","says":"Y","other":"Q3","otherSays":"1"}]}""";

    private final MockMvc http;
    private final MockHttpSession office;

    SurveySteps(MockMvc http, MockHttpSession office) {
        this.http = http;
        this.office = office;
    }

    static String phone() {
        return "136%08d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
    }

    ResultActions send(MockHttpServletRequestBuilder to, MockHttpSession who, String body) throws Exception {
        return http.perform(to.with(Browser.echo())
                .session(who)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    ResultActions sent(String path, MockHttpSession who, String body) throws Exception {
        return send(post(path), who, body);
    }

    ResultActions read(String path, MockHttpSession who) throws Exception {
        return http.perform(get(path).session(who));
    }

    /** By nobody who has an account. */
    ResultActions opened(String token) throws Exception {
        return http.perform(get("/api/open/surveys/" + token));
    }

    ResultActions answered(String path, String answers) throws Exception {
        return http.perform(post("/api/open/surveys/" + path)
                .with(Browser.echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"answers\":[" + answers + "]}"));
    }

    static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Begins one; nothing in it yet. */
    String made(String title) throws Exception {
        return JsonPath.read(
                body(sent("/api/surveys", office, "{\"title\":\"" + title + "\"}")
                        .andExpect(status().isOk())),
                "$.line.id");
    }

    private int version(String id) throws Exception {
        return JsonPath.read(body(read("/api/surveys/" + id, office)), "$.version");
    }

    ResultActions drafted(String id, String questionnaire) throws Exception {
        return send(
                put("/api/surveys/" + id + "/questionnaire"),
                office,
                "{\"questionnaire\":" + questionnaire + ",\"version\":" + version(id) + "}");
    }

    /** How it goes on: by people alone, all of it confirmed, nothing too fast. */
    ResultActions planned(String id, String ways, int recheck, int fast) throws Exception {
        return send(
                put("/api/surveys/" + id),
                office,
                "{\"title\":\"民意\",\"ways\":[" + ways + "],\"tries\":2,\"hours\":24,\"days\":14,\"recheckShare\":"
                        + recheck + ",\"fastSeconds\":" + fast + ",\"version\":" + version(id) + "}");
    }

    ResultActions listed(String id, String csv, int size, String seed, boolean skip) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "名单.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        return http.perform(multipart("/api/surveys/" + id + "/list")
                .file(file)
                .param("size", Integer.toString(size))
                .param("seed", seed)
                .param("skip", Boolean.toString(skip))
                .with(Browser.echo())
                .session(office));
    }

    /** One that is in the field, with so many people. */
    String fielded(int people, String quotas, String ways, int recheck, int fast) throws Exception {
        String id = made("民意");
        drafted(id, QUESTIONS.formatted(quotas)).andExpect(status().isOk());
        planned(id, ways, recheck, fast).andExpect(status().isOk());
        StringBuilder list = new StringBuilder("姓名,电话\n");
        for (int at = 0; at < people; at++) {
            list.append("钱").append(at).append(',').append(phone()).append('\n');
        }
        listed(id, list.toString(), people, "seed", false).andExpect(status().isOk());
        sent("/api/surveys/" + id + "/field", office, "{}").andExpect(status().isOk());
        return id;
    }

    static String single(String question, String option) {
        return "{\"question\":\"" + question + "\",\"options\":[\"" + option + "\"]}";
    }

    static String number(String question, int number) {
        return "{\"question\":\"" + question + "\",\"number\":" + number + "}";
    }
}
