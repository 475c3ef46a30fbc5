package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Doors;
import org.xinqiao.access.Role;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

/** Comes last of all test classes, and looks at what all of them did through the doors. */
@Order(Integer.MAX_VALUE)
@ServerTest
@TestPropertySource(properties = {"xinqiao.place=src/test/resources/place", "xinqiao.demo=true"})
@DisplayName("No door writes anything (写入的门) without a row in the audit trail")
class AuditedDoorsTest {

    private static final MediaType TABLE = new MediaType("text", "plain", StandardCharsets.UTF_8);

    @Autowired
    private MockMvc http;

    @Autowired
    private Accounts accounts;

    @Autowired
    private EastAndWest place;

    @BeforeEach
    void prepare() {
        place.prepare();
    }

    private MockHttpSession as(String role) throws Exception {
        Role found = accounts.roles().stream()
                .filter(each -> each.code().equals(role))
                .findFirst()
                .orElseThrow();
        return Browser.signIn(http, place.accountOf(found));
    }

    /** Those that no other test goes through. */
    @Test
    void norDoesAnyDoorThatATestWentThrough() throws Exception {
        MockHttpSession system = as("system_admin");
        http.perform(post("/api/statutory-days")
                        .contentType(TABLE)
                        .content("date,name,off\n2031-10-01,国庆节,true\n")
                        .with(Browser.echo())
                        .session(system))
                .andExpect(status().isOk());
        http.perform(post("/api/audit/verification").with(Browser.echo()).session(as("audit_admin")))
                .andExpect(status().isOk());
        anImportIsBroughtAndGivenUp(as("dispatcher"));
        Map<String, Boolean> seen = AuditedWrites.seen();
        Set<String> without = seen.entrySet().stream()
                .filter(door -> !door.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).containsKeys("POST /api/session", "POST /api/statutory-days", "POST /api/imports");
        assertThat(without).as("doors that did something and left no row").isEmpty();
        System.out.println("writing doors that no test went through: " + unseen(seen));
    }

    private void anImportIsBroughtAndGivenUp(MockHttpSession session) throws Exception {
        byte[] rows = "编号,内容\n1,路灯不亮\n".getBytes(StandardCharsets.UTF_8);
        String answer = http.perform(multipart("/api/imports")
                        .file(new MockMultipartFile("file", "audited.csv", "text/csv", rows))
                        .with(Browser.echo())
                        .session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String id = answer.replaceAll("(?s)^\\{\"id\":\"(\\d+)\".*", "$1");
        http.perform(post("/api/imports/" + id + "/cancel").with(Browser.echo()).session(session))
                .andExpect(status().isOk());
    }

    private static Set<String> unseen(Map<String, Boolean> seen) {
        return Doors.all().stream()
                .filter(door -> !door.method().equals("GET"))
                .map(door -> door.method() + " " + door.path())
                .filter(door -> !seen.containsKey(door))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
