package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.signIn;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.RequestId;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.access.metrics-token=of-the-monitoring",
            "management.prometheus.metrics.export.enabled=true"
        })
@DisplayName("what an operator watches (运行指标), and the number of a request (请求编号)")
class FiguresTest {

    private static final String FIGURES = "/actuator/prometheus";

    private final MockMvc http;
    private final People people;

    @Autowired
    FiguresTest(MockMvc http, People people) {
        this.http = http;
        this.people = people;
    }

    @Test
    void areReadWithTheToken() throws Exception {
        http.perform(get("/api/worklists")).andExpect(status().isUnauthorized());
        http.perform(get(FIGURES).header(HttpHeaders.AUTHORIZATION, "Bearer of-the-monitoring"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("xinqiao_cases{stage=\"awaiting-sign\"}")))
                .andExpect(content().string(containsString("xinqiao_clocks_backlog")))
                .andExpect(content().string(containsString("xinqiao_problems_total{code=\"access.not-signed-in\"}")))
                .andExpect(content().string(containsString("jvm_memory_used_bytes")));
    }

    @Test
    void areShownToAdministratorsAndNobodyElse() throws Exception {
        people.make("figures-admin", "system_admin", new UnitId(1), new AreaCode("1500"));
        people.make("figures-taker", "call_taker", new UnitId(1), new AreaCode("1500"));
        http.perform(get(FIGURES).session(signIn(http, "figures-admin"))).andExpect(status().isOk());
        http.perform(get(FIGURES).session(signIn(http, "figures-taker"))).andExpect(status().isForbidden());
    }

    @Test
    void areShutToAWrongTokenAndToNone() throws Exception {
        for (String wrong : new String[] {"Bearer of-the-monitorinG", "Bearer ", "Basic b2Y6dGhl"}) {
            http.perform(get(FIGURES).header(HttpHeaders.AUTHORIZATION, wrong)).andExpect(status().is4xxClientError());
        }
        http.perform(get(FIGURES)).andExpect(status().isUnauthorized());
    }

    @Test
    void eachRequestHasANumberThatAProblemNames() throws Exception {
        String number = http.perform(get("/api/worklists"))
                .andExpect(header().string(RequestId.HEADER, matchesPattern("[0-9a-f]{16}")))
                .andReturn()
                .getResponse()
                .getHeader(RequestId.HEADER);
        assertThat(number).isNotNull();
        http.perform(get("/api/worklists").header(RequestId.HEADER, "from-the-proxy-1"))
                .andExpect(header().string(RequestId.HEADER, "from-the-proxy-1"))
                .andExpect(jsonPath("$.request").value("from-the-proxy-1"));
    }

    /** Digits in it are nobody's telephone number. */
    @Test
    void theNumberOfARequestIsToldAsItIs() throws Exception {
        http.perform(get("/api/files/1").header(RequestId.HEADER, "2c1641380013800040d3"))
                .andExpect(jsonPath("$.request").value("2c1641380013800040d3"));
        http.perform(get("/api/nothing-here").header(RequestId.HEADER, "13800138000"))
                .andExpect(jsonPath("$.request").value("13800138000"));
    }

    @Test
    void aNumberThatCouldForgeALogLineIsNotTaken() throws Exception {
        http.perform(get("/api/worklists").header(RequestId.HEADER, "12345678\nERROR forged"))
                .andExpect(header().string(RequestId.HEADER, not(containsString("forged"))));
    }
}
