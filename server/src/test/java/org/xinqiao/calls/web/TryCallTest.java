package org.xinqiao.calls.web;

import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.testing.ServerTest;

@DisplayName("a visitor tries a call (试拨)")
class TryCallTest {

    @Nested
    @ServerTest
    @TestPropertySource(properties = {"xinqiao.place=../demo", "xinqiao.try-call.on=true"})
    class InADemoWithVoice {

        @TempDir
        static Path folder;

        @DynamicPropertySource
        static void settings(DynamicPropertyRegistry settings) throws Exception {
            Path passwords = Files.writeString(folder.resolve("passwords"), "ari = 1\nvisitor = 2468\n");
            settings.add("xinqiao.calls.switch-url", () -> "http://127.0.0.1:1");
            settings.add("xinqiao.calls.passwords", () -> passwords);
        }

        @Test
        void withTheNumbersOfThePlace(@Autowired MockMvc http) throws Exception {
            http.perform(get("/api/try-call"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.telephone.user").value("visitor"))
                    .andExpect(jsonPath("$.telephone.password").value("2468"))
                    .andExpect(jsonPath("$.telephone.path").value("/api/try-call/sip"))
                    .andExpect(jsonPath("$.numbers[*].number").value(hasItem("12345")));
            http.perform(get("/api/try-call/sip"))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.code").value("calls.not-a-telephone"));
        }
    }

    @Nested
    @ServerTest
    class Elsewhere {

        @Test
        void isToldThatNobodyCan(@Autowired MockMvc http) throws Exception {
            for (String door : new String[] {"/api/try-call", "/api/try-call/sip"}) {
                http.perform(get(door))
                        .andExpect(status().isNotFound())
                        .andExpect(jsonPath("$.code").value("calls.no-try-call"));
            }
        }
    }
}
