package org.xinqiao.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.testing.Browser.echo;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;

/** 持有通行密钥的人: people with passkeys, each test at an address of its own, since refusals are counted by address. */
abstract class PasskeyHolders {

    private static final AreaCode CITY = new AreaCode("1500");
    private static final AtomicInteger NAMES = new AtomicInteger();

    final MockMvc http;
    final DSLContext sql;
    private final People people;
    private final String address = "192.0.2." + NAMES.incrementAndGet();

    PasskeyHolders(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.people = people;
        this.sql = sql;
    }

    record Person(Account account, MockHttpSession session, TestAuthenticator key, List<String> recovery) {}

    Person registered() throws Exception {
        Account account = people.make("passkey-" + NAMES.incrementAndGet(), "dispatcher", new UnitId(1), CITY);
        MockHttpSession session = Browser.signIn(http, account.username());
        TestAuthenticator key = new TestAuthenticator();
        String codes = add(session, key.create(offer(session)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new Person(account, session, key, JsonPath.read(codes, "$.recoveryCodes"));
    }

    String offer(MockHttpSession session) throws Exception {
        return write(post("/api/my/passkeys/offer"), session, "{\"name\":\"办公电脑\"}")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    ResultActions add(MockHttpSession session, String answer) throws Exception {
        return write(post("/api/my/passkeys"), session, "{\"name\":\"办公电脑\",\"answer\":%s}".formatted(answer));
    }

    ResultActions remove(Person person, String id) throws Exception {
        return write(delete("/api/my/passkeys/" + id), person.session(), "");
    }

    ResultActions factor(Person person) throws Exception {
        return http.perform(get("/api/my/factor").session(person.session()));
    }

    List<String> ids(Person person) throws Exception {
        return JsonPath.read(factor(person).andReturn().getResponse().getContentAsString(), "$.passkeys[*].id");
    }

    ResultActions bare(Person person) throws Exception {
        return signIn(person, "null");
    }

    String challenge(Person person) throws Exception {
        return JsonPath.read(bare(person).andReturn().getResponse().getContentAsString(), "$.passkey.challenge");
    }

    ResultActions signIn(Person person, String answer) throws Exception {
        return write(
                post("/api/session"),
                new MockHttpSession(),
                "{\"username\":\"%s\",\"password\":\"%s\",\"passkey\":%s}"
                        .formatted(person.account().username(), People.PASSWORD, answer));
    }

    ResultActions write(MockHttpServletRequestBuilder request, MockHttpSession session, String body) throws Exception {
        return http.perform(request.session(session)
                .with(echo())
                .with(sent -> {
                    sent.setRemoteAddr(address);
                    return sent;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    List<String> acts(Person person) {
        return sql.fetch(
                        "select action from audit.entry where account = {0} order by id",
                        DSL.val(person.account().id().value()))
                .map(row -> row.get(0, String.class));
    }
}
