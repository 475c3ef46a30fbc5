package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("accounts of partners' systems (服务账号)")
class ServiceOfficeTest {

    private final MockMvc http;
    private final ServicePartners partners;
    private final DSLContext sql;

    @Autowired
    ServiceOfficeTest(MockMvc http, People people, Units units, DSLContext sql) {
        this.http = http;
        this.sql = sql;
        this.partners = new ServicePartners(http, people, units);
    }

    @Test
    void areMadeByOneAndGivenPowersByAnother() throws Exception {
        MockHttpSession security = partners.securityAdministrator();
        partners.write(security, "/api/services", partners.account("not-mine", "x"))
                .andExpect(status().isForbidden());
        ServicePartners.Known known = partners.make("call_taker");
        partners.write(partners.systemAdministrator(), "/api/accounts/" + known.id() + "/roles", "{\"roles\":[]}")
                .andExpect(status().isForbidden());
        http.perform(get("/api/services").param("q", known.username()).session(security))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].account.service").value(true))
                .andExpect(jsonPath("$.items[0].account.roles[0]").value("call_taker"))
                .andExpect(jsonPath("$.items[0].keys[0].keyId").value(known.keyId()))
                .andExpect(jsonPath("$.items[0].keys[0].name").value("正式环境"));
        assertThat(acts(known))
                .containsExactly("service.added", "account.roles-granted", "service.key-added", "service.key-approved");
    }

    @Test
    void haveNoPasswordAndGetNone() throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        for (String password : List.of("", People.PASSWORD)) {
            http.perform(post("/api/session")
                            .with(echo())
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(known.username(), password)))
                    .andExpect(status().isUnauthorized());
        }
        partners.write(partners.systemAdministrator(), "/api/accounts/" + known.id() + "/password", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.not-for-services"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system_admin", "security_admin", "audit_admin"})
    void areNeverAdministrators(String role) throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        partners.write(
                        partners.securityAdministrator(),
                        "/api/accounts/" + known.id() + "/roles",
                        "{\"roles\":[\"%s\"]}".formatted(role))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.not-for-services"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"k\",\"publicKey\":\"nonsense\"}|publicKey",
                "{\"name\":\"\",\"publicKey\":\"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs\"}|name",
                "{\"name\":\"k\",\"publicKey\":\"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs\",\"validTo\":\"2020-01-01T00:00:00Z\"}|validTo",
                "{\"name\":\"k\",\"publicKey\":\"JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs\",\"validTo\":\"2999-01-01T00:00:00Z\"}|validTo"
            })
    void takeNoKeyThatIsNoneOrLastsForEver(String key, String field) throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        partners.write(partners.systemAdministrator(), "/api/services/" + known.id() + "/keys", key)
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value(field));
    }

    @Test
    void areNamedAndBelongSomewhere() throws Exception {
        MockHttpSession system = partners.systemAdministrator();
        partners.write(system, "/api/services", partners.account("UPPER", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fields[0].field").value("name"))
                .andExpect(jsonPath("$.fields[1].field").value("username"));
        partners.write(system, "/api/services/999999/keys", "{}").andExpect(status().isNotFound());
    }

    @Test
    void loseAKeyOnce() throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        partners.revoke(known.id(), 999_999)
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("access.no-service-key"));
    }

    @Test
    void signNothingWithAKeyThatTheSecurityAdministratorHasNotAgreedTo() throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        Partner second = new Partner();
        ResultActions taken = partners.addKey(known.id(), second.publicKey()).andExpect(status().isOk());
        String key = ServicePartners.read(taken, "$.id");
        second.known(ServicePartners.read(taken, "$.keyId"));
        http.perform(get("/api/worklists").with(second.signs()))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.code").value("access.signature-key-pending"));
        partners.approve(partners.systemAdministrator(), known.id(), key).andExpect(status().isForbidden());
        MockHttpSession security = partners.securityAdministrator();
        partners.approve(security, known.id() + 999_999, key).andExpect(status().isNotFound());
        partners.approve(security, known.id(), key).andExpect(status().isNoContent());
        partners.approve(security, known.id(), key).andExpect(jsonPath("$.code").value("access.no-service-key"));
        http.perform(get("/api/worklists").with(second.signs())).andExpect(status().isOk());
    }

    /** Whoever took a key in and has changed office since then does not agree to it. */
    @Test
    void haveAKeyAgreedToByNobodyWhoTookItIn() throws Exception {
        ServicePartners.Known known = partners.make("call_taker");
        MockHttpSession security = partners.securityAdministrator();
        String key = ServicePartners.read(partners.addKey(known.id(), new Partner().publicKey()), "$.id");
        sql.execute(
                "update access.service_key set added_by = (select id from access.account where username like"
                        + " 'sec-of-partners-%' order by id desc limit 1) where id = {0}::bigint",
                DSL.val(key));
        partners.approve(security, known.id(), key)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("access.not-ones-own"));
        partners.approve(partners.securityAdministrator(), known.id(), key).andExpect(status().isNoContent());
    }

    private List<String> acts(ServicePartners.Known known) {
        return sql.fetch(
                        "select action from audit.entry where subject_type = 'account' and subject_id = {0} order by id",
                        DSL.val(Long.toString(known.id())))
                .map(row -> row.get(0, String.class));
    }
}
