package org.xinqiao.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.audit.Tables.ENTRY;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Account;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.People;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "testing.as-owner=true",
            // the roots of another database stand in another's folder
            "xinqiao.data=target/test-data/${random.uuid}"
        })
@DisplayName("the audit administrator (审计管理员) searches the trail, opens a row and takes rows away")
class TrailSearchTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Audit audit;

    @Autowired
    private Sealer sealer;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JsonMapper json;

    private Who lin = new Who(1, "");
    private String mark = "";
    private MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void somebodyDidThings() throws Exception {
        Account actor = account("trail-lin", "handler");
        lin = new Who(actor.id().value(), "林一");
        account("trail-auditor", "audit_admin");
        session = Browser.signIn(http, "trail-auditor");
        mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        act(AuditAction.CASE_READ, Result.DONE, Subject.of("case", 12).under("2026" + mark));
        act(AuditAction.CASE_STEPPED, Result.REFUSED, Subject.of("case", 12).under("2026" + mark));
        act(AuditAction.ROLE_CHANGED, Result.DONE, Subject.of("role", "role-" + mark));
    }

    private Account account(String username, String role) {
        return accounts.find(username)
                .orElseGet(() -> people.make(username, role, new UnitId(1), new AreaCode("9901")));
    }

    private void act(AuditAction action, Result result, Subject subject) {
        audit.did(Act.of(action, lin).on(subject).ending(result).with("word", "=1+1 " + mark));
    }

    @Test
    void byEachConditionAndAllTogether() throws Exception {
        assertThat(actions("text=" + mark)).containsExactly("role.changed", "case.stepped", "case.read");
        assertThat(actions("object=2026" + mark)).containsExactly("case.stepped", "case.read");
        assertThat(actions("object=role-" + mark)).containsExactly("role.changed");
        assertThat(actions("action=case&text=" + mark)).containsExactly("case.stepped", "case.read");
        assertThat(actions("action=case.read&action=role.changed&text=" + mark))
                .containsExactly("role.changed", "case.read");
        assertThat(actions("result=REFUSED&text=" + mark)).containsExactly("case.stepped");
        assertThat(actions("actor=trail-lin&text=" + mark)).hasSize(3);
        assertThat(actions("actor=trail-lin&result=DONE&action=case&object=2026" + mark))
                .containsExactly("case.read");
        assertThat(actions("actor=trail-auditor&text=" + mark)).allMatch("audit.searched"::equals);
        assertThat(actions("actor=nobody-of-that-name")).isEmpty();
        assertThat(actions("to=2020-01-31&from=2020-01-01")).isEmpty();
    }

    @Test
    void theHouseItselfIsFoundByItsName() throws Exception {
        audit.did(Act.of(AuditAction.PLACE_LOADED, Who.SYSTEM).with("word", mark));
        assertThat(actions("actor=系统&text=" + mark)).containsExactly("place.loaded");
    }

    @Test
    void aPageAtATimeWithoutGapsOrDoubles() throws Exception {
        for (int i = 0; i < 120; i++) {
            act(AuditAction.CASE_READ, Result.DONE, Subject.of("case", 7).under("77" + mark));
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = page("object=77" + mark + next);
            page.get("items").forEach(line -> seen.add(line.get("id").asString()));
            next = page.get("next").isNull() ? "" : "&after=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void withEachWrongConditionNamed() throws Exception {
        MockHttpServletResponse answer = ask("from=yesterday&result=MAYBE&action=flown");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("audit.day", "audit.result", "audit.action");
        assertThat(ask("from=2026-02-01&to=2026-01-01").getContentAsString(StandardCharsets.UTF_8))
                .contains("audit.span");
    }

    @Test
    void andIsOnRecordForIt() throws Exception {
        actions("object=2026" + mark + "&result=REFUSED");
        assertThat(sql.select(ENTRY.DETAILS)
                        .from(ENTRY)
                        .where(ENTRY.ACTION.eq("audit.searched"), ENTRY.DETAILS.contains(mark))
                        .fetch(ENTRY.DETAILS))
                .singleElement()
                .asString()
                .contains("\"object\":\"2026" + mark + "\"", "\"result\":\"REFUSED\"");
    }

    @Test
    void aRowSaysWhatSealsItAndWhetherItWasTouched() throws Exception {
        String id = page("object=role-" + mark).get("items").get(0).get("id").asString();
        sealer.seal();
        JsonNode whole = opened(id);
        assertThat(whole.get("seal").get("state").asString()).isEqualTo("WHOLE");
        assertThat(whole.get("seal").get("hash").asString()).hasSize(64);
        assertThat(whole.get("line").get("username").asString()).isEqualTo("trail-lin");
        act(AuditAction.ROLE_CHANGED, Result.DONE, Subject.of("role", "late-" + mark));
        String late = page("object=late-" + mark).get("items").get(0).get("id").asString();
        assertThat(opened(late).get("seal").get("state").asString()).isEqualTo("OPEN");
        sealer.seal();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            sql.execute("alter table audit.entry disable trigger user;"
                    + "update audit.entry set person = '别人' where id = " + id);
            assertThat(stateOf(id)).isEqualTo("CHANGED");
            assertThat(stateOf(late)).isEqualTo("WHOLE");
        });
        assertThat(http.perform(get("/api/audit/entries/999").session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String stateOf(String id) {
        try {
            return opened(id).get("seal").get("state").asString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theFileHoldsWhatWasSearchedAndNoFormulas() throws Exception {
        String csv = new String(file("csv"), StandardCharsets.UTF_8);
        List<String> lines = csv.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.getFirst()).startsWith("\uFEFF\"编号 id\",\"时间 time\"");
        assertThat(lines.get(1)).contains("\"修改角色权限\",\"role.changed\"").contains("=1+1 " + mark);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file("xlsx")))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.stream().flatMap(Row::stream).map(Cell::getType)).containsOnly(CellType.STRING);
            assertThat(rows.get(3).getCellText(8)).isEqualTo("2026" + mark);
        }
        assertThat(sql.fetchCount(ENTRY, ENTRY.ACTION.eq("audit.exported").and(ENTRY.DETAILS.contains(mark))))
                .isEqualTo(2);
    }

    @Test
    void aFileNeverBeginsACellLikeAFormula() throws Exception {
        audit.did(Act.of(AuditAction.ROLE_CHANGED, new Who(lin.account(), "=HYPERLINK(1)"))
                .with("word", mark + "f"));
        String csv = new String(file("csv", mark + "f"), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=HYPERLINK(1)\"");
    }

    private byte[] file(String ending) throws Exception {
        return file(ending, mark);
    }

    private byte[] file(String ending, String text) throws Exception {
        var started = http.perform(get("/api/audit/entries." + ending + "?action=case&action=role&text=" + text)
                        .session(session))
                .andReturn();
        return http.perform(asyncDispatch(started))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void verifiesNowAndIsToldHowItWent() throws Exception {
        http.perform(post("/api/audit/verification").with(Browser.echo()).session(session))
                .andExpect(status().isOk());
        JsonNode run = progress();
        for (int tries = 0; run.get("ended").isNull() && tries < 600; tries++) {
            Thread.sleep(50);
            run = progress();
        }
        assertThat(run.get("failed").asBoolean()).isFalse();
        assertThat(run.get("by").asString()).isEqualTo("trail-auditor");
        assertThat(run.get("report").get("findings").asLong()).isZero();
        assertThat(run.get("looked").asLong()).isEqualTo(run.get("total").asLong());
        assertThat(sql.fetchExists(ENTRY, ENTRY.ACTION.eq("audit.verified").and(ENTRY.PERSON.eq("trail-auditor"))))
                .isTrue();
    }

    private JsonNode progress() throws Exception {
        return read("/api/audit/verification").get("run");
    }

    @Test
    void takesTheRootsAway() throws Exception {
        String roots = http.perform(get("/api/audit/roots.txt").session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(roots.lines()).hasSize(read("/api/audit/roots").size());
        assertThat(sql.fetchExists(ENTRY, ENTRY.ACTION.eq("audit.root-published")))
                .isTrue();
    }

    private List<String> actions(String asked) throws Exception {
        return page(asked)
                .get("items")
                .valueStream()
                .map(line -> line.get("action").asString())
                .toList();
    }

    private JsonNode page(String asked) throws Exception {
        MockHttpServletResponse answer = ask(asked);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse ask(String asked) throws Exception {
        return http.perform(get("/api/audit/entries?" + asked).session(session))
                .andReturn()
                .getResponse();
    }

    private JsonNode opened(String id) throws Exception {
        return read("/api/audit/entries/" + id);
    }

    private JsonNode read(String path) throws Exception {
        return json.readTree(http.perform(get(path).session(session))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }
}
