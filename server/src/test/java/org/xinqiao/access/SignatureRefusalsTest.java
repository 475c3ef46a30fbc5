package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.store.ServiceKeyTable;
import org.xinqiao.access.store.ServiceRefusalTable;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("refused signatures in the trail (签名被拒留痕)")
class SignatureRefusalsTest {

    private static final int MANY = 40;

    private final MockMvc http;
    private final ServicePartners partners;
    private final ServiceKeyTable keys;
    private final ServiceRefusalTable table;
    private final SignatureRefusals refusals;
    private final Audit audit;
    private final DSLContext sql;
    private ServicePartners.Known known;

    @Autowired
    SignatureRefusalsTest(
            MockMvc http,
            People people,
            Units units,
            ServiceKeyTable keys,
            ServiceRefusalTable table,
            SignatureRefusals refusals,
            Audit audit,
            DSLContext sql)
            throws Exception {
        this.http = http;
        this.partners = new ServicePartners(http, people, units);
        this.keys = keys;
        this.table = table;
        this.refusals = refusals;
        this.audit = audit;
        this.sql = sql;
        this.known = partners.make("call_taker");
    }

    @BeforeEach
    void anotherPartner() throws Exception {
        known = partners.make("call_taker");
    }

    @Test
    void standByThemselvesWhileTheyAreFew() throws Exception {
        for (int i = 0; i < 2; i++) {
            http.perform(get("/api/worklists")
                            .with(new Partner().known(known.keyId()).signs()))
                    .andExpect(status().isUnauthorized());
        }
        assertThat(rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.get("more")).isNull());
        inTwoMinutes().tellOfOthers();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void areTheFirstFewAndOneRowForTheOthersHoweverManyAreSentAtOnce() throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < MANY; i++) {
                senders.submit(() -> http.perform(get("/api/worklists")
                        .with(new Partner().known(known.keyId()).signs())));
            }
        }
        // a new minute may begin once meanwhile
        assertThat(rows().size()).isIn(SignatureRefusals.IN_FULL, 2 * SignatureRefusals.IN_FULL);
        inTwoMinutes().tellOfOthers();
        refusals.tellOfOthers();
        List<Record> told =
                rows().stream().filter(row -> row.get("more") != null).toList();
        int more = told.stream()
                .mapToInt(row -> Integer.parseInt(row.get("more", String.class)))
                .sum();
        assertThat(told.size()).isBetween(1, 2);
        assertThat(rows().size() - told.size() + more).isEqualTo(MANY);
        assertThat(told).allSatisfy(row -> {
            assertThat(row.get("why")).isEqualTo("access.signature-wrong");
            assertThat(row.get("person")).isEqualTo(known.name());
        });
    }

    @Test
    void areCountedByReason() {
        ServiceKey key = keys.find(known.keyId()).orElseThrow();
        for (int i = 0; i < SignatureRefusals.IN_FULL + 2; i++) {
            note(key, AccessProblem.SIGNATURE_OLD);
            note(key, AccessProblem.SIGNATURE_REPLAYED);
        }
        inTwoMinutes().tellOfOthers();
        assertThat(rows().stream().filter(row -> row.get("more") != null).map(row -> row.get("why", String.class)))
                .contains("access.signature-old", "access.signature-replayed");
    }

    @Test
    void areNotToldOfBeforeTheirMinuteIsOver() {
        ServiceKey key = keys.find(known.keyId()).orElseThrow();
        for (int i = 0; i < SignatureRefusals.IN_FULL + 1; i++) {
            note(key, AccessProblem.DIGEST_WRONG);
        }
        new SignatureRefusals(table, audit, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1))).tellOfOthers();
        assertThat(rows()).allSatisfy(row -> assertThat(row.get("more")).isNull());
    }

    private void note(ServiceKey key, AccessProblem why) {
        refusals.note(key, new Who(known.id(), known.name()), why);
    }

    private SignatureRefusals inTwoMinutes() {
        return new SignatureRefusals(table, audit, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2)));
    }

    private List<Record> rows() {
        return List.copyOf(sql.fetch(
                "select person, details::json ->> 'why' as why, details::json ->> 'more' as more from audit.entry"
                        + " where account = {0} and action = 'signature.refused' order by id",
                DSL.val(known.id())));
    }
}
