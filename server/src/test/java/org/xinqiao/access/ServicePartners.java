package org.xinqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.Browser;

/** 对接方: makes accounts for partners' systems as the administrators do, each their own part. */
final class ServicePartners {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private final MockMvc http;
    private final People people;
    private final Units units;
    private final int no = NAMES.incrementAndGet();

    ServicePartners(MockMvc http, People people, Units units) {
        this.http = http;
        this.people = people;
        this.units = units;
    }

    record Known(long id, String username, String name, String keyId, Partner partner) {}

    /** One with a role and a key. */
    Known make(String role) throws Exception {
        String username = "partner-" + NAMES.incrementAndGet();
        String name = "对接系统 " + username;
        long id = Long.parseLong(read(
                write(systemAdministrator(), "/api/services", account(username, name))
                        .andExpect(status().isOk()),
                "$.id"));
        write(securityAdministrator(), "/api/accounts/" + id + "/roles", "{\"roles\":[\"%s\"]}".formatted(role))
                .andExpect(status().isNoContent());
        Partner partner = new Partner();
        String keyId = approved(id, partner);
        return new Known(id, username, name, keyId, partner.known(keyId));
    }

    String account(String username, String name) {
        return "{\"username\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"area\":\"9901\"}"
                .formatted(username, name, centre());
    }

    Partner keyFor(long id) throws Exception {
        Partner partner = new Partner();
        return partner.known(approved(id, partner));
    }

    private String approved(long id, Partner partner) throws Exception {
        ResultActions taken = addKey(id, partner.publicKey()).andExpect(status().isOk());
        approve(securityAdministrator(), id, read(taken, "$.id")).andExpect(status().isNoContent());
        return read(taken, "$.keyId");
    }

    ResultActions approve(MockHttpSession by, long id, String key) throws Exception {
        return write(by, "/api/services/%d/keys/%s/approval".formatted(id, key), "");
    }

    ResultActions addKey(long id, String publicKey) throws Exception {
        return write(
                systemAdministrator(),
                "/api/services/" + id + "/keys",
                "{\"name\":\"正式环境\",\"publicKey\":\"%s\"}".formatted(publicKey));
    }

    ResultActions revoke(long id, long key) throws Exception {
        return write(securityAdministrator(), "/api/services/%d/keys/%d/revoke".formatted(id, key), "");
    }

    ResultActions turnOff(long id) throws Exception {
        return write(systemAdministrator(), "/api/accounts/" + id + "/off", "");
    }

    MockHttpSession systemAdministrator() throws Exception {
        return signedIn("system_admin");
    }

    MockHttpSession securityAdministrator() throws Exception {
        return signedIn("security_admin");
    }

    MockHttpSession signedIn(String role) throws Exception {
        String username = role.substring(0, 3) + "-of-partners-" + no + "-" + NAMES.incrementAndGet();
        people.make(username, role, centre(), new AreaCode("9901"));
        return Browser.signIn(http, username);
    }

    ResultActions write(MockHttpSession session, String path, String body) throws Exception {
        return http.perform(post(path)
                .session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    static String read(ResultActions answer, String path) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), path);
    }

    UnitId centre() {
        return units.find("CENTRE").orElseThrow().id();
    }
}
