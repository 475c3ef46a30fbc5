package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinqiao.schema.access.Tables.ACCOUNT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.access.model.Ed25519;
import org.xinqiao.access.store.ServiceKeyTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Units;
import org.xinqiao.testing.ListeningServerTest;

/** The example of {@code docs/partners} against a real server on a real port, as a partner would run it. */
@ListeningServerTest
@TestPropertySource(properties = "xinqiao.place=src/test/resources/place")
@DisplayName("the example in the manual for partners (对接示例)")
class PartnersManualTest {

    private static final Path EXAMPLE = Path.of("../docs/partners/SignedCall.java");
    private static final String KEY_ID = "xq-of-the-manual";
    private static final String CASE = """
            {"draftId":"%s","kind":"HELP","urgency":"NORMAL","channel":"APP","title":"水管漏水","text":"楼道里漏水三天了。",
             "matter":"030101","area":"990101001001","address":"一里 3 号","lon":106.8,"lat":39.6,"confidential":false,
             "caller":{"name":"张三","phone":"13800138000","anonymous":false}}
            """;

    private final String base;
    private final KeyPair keys;

    @TempDir
    Path folder = Path.of(".");

    @Autowired
    PartnersManualTest(@LocalServerPort int port, People people, Units units, ServiceKeyTable table, DSLContext sql)
            throws Exception {
        this.base = "http://127.0.0.1:" + port;
        this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Account account = people.make(
                "manual", "call_taker", units.find("CENTRE").orElseThrow().id(), new AreaCode("9901"));
        sql.update(ACCOUNT)
                .set(ACCOUNT.SERVICE, true)
                .where(ACCOUNT.ID.eq(account.id().value()))
                .execute();
        Instant now = Instant.now();
        Ed25519 key = Ed25519.parse(
                        Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()))
                .orElseThrow();
        table.add(
                new ServiceKey(1, account.id(), KEY_ID, "正式", key, now, now.plus(Duration.ofDays(1)), now, null, null),
                account.id(),
                now);
    }

    @Test
    void readsAndWrites() throws Exception {
        assertThat(call("GET", "/api/worklists?area=9901", null)).startsWith("200");
        assertThat(call("POST", "/api/cases", CASE.formatted(UUID.randomUUID())))
                .startsWith("201")
                .contains("number");
        assertThat(call("GET", "/api/people", null)).startsWith("403").contains("access.denied");
        assertThat(call("UPLOAD", "/api/files", "{\"any\":\"text\"}"))
                .as("case.json is of no kind that is taken, and is seen to have come")
                .startsWith("415")
                .contains("files.unknown-type");
    }

    private String call(String method, String path, @org.jspecify.annotations.Nullable String body)
            throws IOException, InterruptedException {
        Path pem = folder.resolve("partner.pem");
        Files.writeString(
                pem,
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                        .formatted(Base64.getMimeEncoder()
                                .encodeToString(keys.getPrivate().getEncoded())));
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dstdout.encoding=UTF-8",
                EXAMPLE.toString(),
                pem.toString(),
                KEY_ID,
                method,
                base + path));
        if (body != null) {
            command.add(Files.writeString(folder.resolve("case.json"), body).toString());
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return answer;
    }
}
