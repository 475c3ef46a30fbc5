package org.xinqiao;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.testing.ServerTest;

@ServerTest
class ServerStartsTest {

    @Autowired
    MockMvc http;

    @Test
    void andSaysThatItIsWell() throws Exception {
        http.perform(get("/actuator/health")).andExpect(status().isOk());
    }
}
