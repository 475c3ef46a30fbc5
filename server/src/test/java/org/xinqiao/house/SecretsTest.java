package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Door;
import org.xinqiao.access.Doors;
import org.xinqiao.access.People;
import org.xinqiao.access.Role;
import org.xinqiao.testing.Browser;
import org.xinqiao.testing.ServerTest;

@ExtendWith(OutputCaptureExtension.class)
@ServerTest
@TestPropertySource(
        properties = {
            "xinqiao.place=src/test/resources/place",
            "xinqiao.demo=true",
            "xinqiao.data=target/test-secrets",
            "xinqiao.access.metrics-token=a-token-for-figures",
            "logging.level.org.xinqiao=debug"
        })
@DisplayName("Secrets (秘密) are told to no log")
class SecretsTest {

    private static final String TYPED = "pa55word-typed-wrong";
    private static final String PHONE = "13911112222";

    private final MockMvc http;
    private final Accounts accounts;
    private final EastAndWest place;

    @Autowired
    SecretsTest(MockMvc http, Accounts accounts, EastAndWest place) {
        this.http = http;
        this.accounts = accounts;
        this.place = place;
    }

    @Test
    void norIsTheFirstPasswordWhichItsOwnerAloneReads() throws Exception {
        Path file = Path.of("target/test-secrets/first-password.txt");
        assertThat(file).isNotEmptyFile();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** From the start of the server over a walk through all doors, with right and wrong passwords. */
    @Test
    void whateverIsAsked(CapturedOutput log) throws Exception {
        place.prepare();
        Role role = accounts.roles().getFirst();
        http.perform(post("/api/session")
                .with(Browser.echo())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"username\":\"%s\",\"password\":\"%s\"}".formatted(place.accountOf(role), TYPED)));
        MockHttpSession session = Browser.signIn(http, place.accountOf(role));
        for (Door door : Doors.all()) {
            new Doorstep(http).call(door, place.east(), session);
        }
        http.perform(get("/api/citizens/lookup").queryParam("phone", PHONE).session(session));
        http.perform(get("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, "Bearer a-token-for-figures"));
        String secret =
                Objects.requireNonNull(session.getAttribute(Browser.COOKIE)).toString();
        String firstPassword = Files.readString(Path.of("target/test-secrets/first-password.txt"))
                .strip();
        assertThat(log.getAll())
                .isNotBlank()
                .doesNotContain(List.of(
                        People.PASSWORD, TYPED, PHONE, secret, firstPassword, "a-token-for-figures", "13800001234"));
    }
}
