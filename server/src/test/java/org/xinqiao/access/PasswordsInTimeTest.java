package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.xinqiao.schema.access.Tables.ACCOUNT;
import static org.xinqiao.schema.access.Tables.OLD_PASSWORD;
import static org.xinqiao.testing.Browser.echo;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ServerTest
@TestPropertySource(properties = {"xinqiao.access.password-max-age=90d", "xinqiao.access.password-history=3"})
@DisplayName("where the place wants it, passwords end (密码到期) and do not come again soon (密码历史)")
class PasswordsInTimeTest {

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final String SECOND = "The-2nd-passw0rd";
    private static final String THIRD = "The-3rd-passw0rd";
    private static final String FOURTH = "The-4th-passw0rd";

    private final MockMvc http;
    private final DSLContext sql;
    private final Account account;

    @Autowired
    PasswordsInTimeTest(MockMvc http, People people, DSLContext sql) {
        this.http = http;
        this.sql = sql;
        this.account =
                people.make("in-time-" + NAMES.incrementAndGet(), "dispatcher", new UnitId(1), new AreaCode("1500"));
    }

    @Test
    void oneThatIsTooOldIsChangedBeforeAnythingElse() throws Exception {
        aged(Duration.ofDays(89));
        worklists(Browser.signIn(http, account.username())).andExpect(status().isOk());
        aged(Duration.ofDays(91));
        MockHttpSession session = Browser.signIn(http, account.username());
        worklists(session)
                .andExpect(status().isPreconditionRequired())
                .andExpect(jsonPath("$.code").value("access.password-is-first"));
        change(session, People.PASSWORD).andExpect(jsonPath("$.code").value("access.same-password"));
        change(session, SECOND).andExpect(status().isNoContent());
        worklists(session).andExpect(status().isOk());
        assertThat(sql.fetchExists(
                        org.jooq.impl.DSL.table("audit.entry"),
                        org.jooq.impl.DSL.condition(
                                "action = 'password.expired' and account = {0}",
                                org.jooq.impl.DSL.val(account.id().value()))))
                .isTrue();
    }

    @Test
    void noneOfTheLatestIsTakenAgain() throws Exception {
        MockHttpSession session = Browser.signIn(http, account.username());
        change(session, SECOND).andExpect(status().isNoContent());
        change(session, THIRD).andExpect(status().isNoContent());
        for (String latest : new String[] {People.PASSWORD, SECOND}) {
            change(session, latest)
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(jsonPath("$.code").value("access.old-password"));
        }
        change(session, THIRD).andExpect(jsonPath("$.code").value("access.same-password"));
        change(session, FOURTH).andExpect(status().isNoContent());
        change(session, People.PASSWORD).andExpect(status().isNoContent());
        assertThat(sql.fetchCount(
                        OLD_PASSWORD, OLD_PASSWORD.ACCOUNT_ID.eq(account.id().value())))
                .isEqualTo(2);
    }

    private void aged(Duration age) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_SET_AT, Instant.now().minus(age))
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute();
    }

    private ResultActions worklists(MockHttpSession session) throws Exception {
        return http.perform(get("/api/worklists").session(session));
    }

    private ResultActions change(MockHttpSession session, String password) throws Exception {
        return http.perform(post("/api/my/password")
                .session(session)
                .with(echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"password\":\"%s\"}".formatted(password)));
    }
}
