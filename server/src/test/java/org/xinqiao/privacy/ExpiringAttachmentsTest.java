package org.xinqiao.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.access.People;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.privacy.store.RetentionTables;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("attachments beyond their term (到期的附件)")
class ExpiringAttachmentsTest {

    private static final Instant LONG_AGO = Instant.parse("2015-01-01T00:00:00Z");
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final Viewers viewers;
    private final Cases cases;
    private final Files files;
    private final DSLContext sql;
    private MockHttpSession officer = new MockHttpSession();

    @Autowired
    private Retention retention;

    @Autowired
    private RetentionTables tables;

    @Autowired
    ExpiringAttachmentsTest(
            MockMvc http, People people, Units units, Viewers viewers, Cases cases, Files files, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.units = units;
        this.viewers = viewers;
        this.cases = cases;
        this.files = files;
        this.sql = sql;
    }

    @BeforeEach
    void ruled() throws Exception {
        String username = "files-officer-" + NAMES.incrementAndGet();
        people.make(
                username, "security_admin", units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        officer = Browser.signIn(http, username);
        retention.rules();
        tables.replaceRules(List.of(new RetentionRule(DataClass.ATTACHMENT, 36, "《心桥市12345热线工作办法》第五十一条", "", "")));
    }

    @Test
    void areReportedAndDestroyedWithTheirBytesOnlyWhenApproved() throws Exception {
        FileId old = brought(LONG_AGO);
        CaseId over = ended(LONG_AGO);
        hang(old, over);
        Resource bytes = bytes(old);
        String report = reported(1);
        retention.work();
        assertThat(bytes.exists()).isTrue();
        send("/disposals/" + report + "/approve").andExpect(jsonPath("$.state").value("APPROVED"));
        retention.work();
        http.perform(get("/api/privacy/retention").session(officer))
                .andExpect(jsonPath("$.disposals[0].dataClass.name").value("ATTACHMENT"))
                .andExpect(jsonPath("$.disposals[0].state").value("DONE"))
                .andExpect(jsonPath("$.disposals[0].destroyed").value(1));
        assertThat(bytes.exists()).isFalse();
        assertThat(files.find(old)).isEmpty();
        assertThat(sql.fetchCount(sql.selectOne()
                        .from("audit.entry")
                        .where(
                                "action = 'file.destroyed' and subject_id = ? and number = ?",
                                old.toString(),
                                number(over))))
                .isOne();
        assertThat(cases.find(viewers.named("taker"), over)).isPresent();
    }

    @Test
    void areNotThoseOfACaseThatGoesOnOrOfWhichSomethingHappenedInTheTerm() throws Exception {
        FileId ofOpen = brought(LONG_AGO);
        hang(ofOpen, registered());
        FileId ofLate = brought(LONG_AGO);
        hang(ofLate, ended(Instant.now()));
        FileId ofBoth = brought(LONG_AGO);
        hang(ofBoth, ended(LONG_AGO));
        hang(ofBoth, registered());
        FileId elsewhere = brought(LONG_AGO);
        files.attachFurther(List.of(elsewhere), "thing/7");
        FileId young = brought(Instant.now());
        hang(young, ended(LONG_AGO));
        wanted().andExpect(jsonPath("$.code").value("privacy.nothing-to-destroy"));
        for (FileId kept : List.of(ofOpen, ofLate, ofBoth, elsewhere, young)) {
            assertThat(files.find(kept)).isPresent();
        }
    }

    @Test
    void stayWhenTheirCaseGoesOnAfterTheReport() throws Exception {
        FileId old = brought(LONG_AGO);
        CaseId over = ended(LONG_AGO);
        hang(old, over);
        String report = reported(1);
        hang(old, registered());
        send("/disposals/" + report + "/approve").andExpect(status().isOk());
        retention.work();
        assertThat(bytes(old).exists()).isTrue();
    }

    @Test
    void leaveBytesThatAnotherFileHasToo() throws Exception {
        String words = UUID.randomUUID().toString();
        FileId old = brought(words, LONG_AGO);
        FileId used = brought(words, LONG_AGO);
        hang(old, ended(LONG_AGO));
        hang(used, registered());
        send("/disposals/" + reported(1) + "/approve").andExpect(status().isOk());
        retention.work();
        assertThat(files.find(old)).isEmpty();
        assertThat(bytes(used).getContentAsString(StandardCharsets.UTF_8)).isEqualTo(words);
    }

    private String reported(int counted) throws Exception {
        String answer = wanted().andExpect(jsonPath("$.counted").value(counted))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return JsonPath.read(answer, "$.id");
    }

    private ResultActions wanted() throws Exception {
        return write("/disposals", "{\"dataClass\":\"ATTACHMENT\"}");
    }

    private ResultActions send(String path) throws Exception {
        return write(path, "{}");
    }

    private ResultActions write(String path, String body) throws Exception {
        return http.perform(post("/api/privacy" + path)
                .session(officer)
                .with(Browser.echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private FileId brought(Instant at) {
        return brought(UUID.randomUUID().toString(), at);
    }

    private FileId brought(String words, Instant at) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        FileId id =
                new FileId(Long.parseLong(files.add(new ByteArrayInputStream(bytes), "现场.txt", viewers.named("taker"))
                        .id()));
        sql.execute(
                "update files.file set uploaded_at = cast(? as timestamptz) where id = ?", at.toString(), id.value());
        return id;
    }

    private Resource bytes(FileId id) {
        return files.open(id, viewers.named("taker")).bytes();
    }

    private void hang(FileId id, CaseId on) {
        files.attachFurther(List.of(id), "case/" + on);
    }

    private CaseId ended(Instant at) {
        CaseId id = registered();
        Outcome outcome =
                cases.handle(viewers.named("dispatcher"), id, 0, UUID.randomUUID(), new Command.Withdraw("来电人撤回"));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        sql.execute(
                "update casework.case_state set changed_at = cast(? as timestamptz) where id = ?",
                at.toString(),
                id.value());
        return id;
    }

    private CaseId registered() {
        Facts facts = new Facts(
                Facts.Kind.COMPLAINT,
                Facts.Urgency.NORMAL,
                Facts.Channel.PHONE,
                "楼道堆物",
                "楼道堆物三天了。",
                new MatterCode("030101"),
                new AreaCode("990101001"),
                "",
                null,
                false,
                null);
        return ((Outcome.Done) cases.register(viewers.named("taker"), new NewCase(UUID.randomUUID(), null, facts)))
                .it()
                .id();
    }

    private String number(CaseId id) {
        return cases.find(viewers.named("taker"), id).orElseThrow().it().number();
    }
}
