package org.xinqiao.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.xinqiao.testing.PortTest;

/** The settings are those of the manual (docs/doors.md), with a certificate made for the test. */
@PortTest
@DisplayName("TLS, by settings alone (加密传输)")
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.ssl.bundle", () -> "web");
        settings.add("spring.ssl.bundle.jks.web.options.enabled-protocols", () -> "TLSv1.3");
        settings.add("spring.ssl.bundle.jks.web.keystore.location", () -> "file:" + certificate());
        settings.add("spring.ssl.bundle.jks.web.keystore.password", () -> PASSWORD);
        settings.add("spring.ssl.bundle.jks.web.keystore.type", () -> "PKCS12");
    }

    @Test
    void isSpokenAndNoOlder() throws Exception {
        HttpResponse<String> answer = ask("TLSv1.3");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("__Host-XSRF-TOKEN=") && cookie.contains("Secure"));
        assertThatThrownBy(() -> ask("TLSv1.2")).isInstanceOf(SSLException.class);
    }

    private HttpResponse<String> ask(String protocol) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                .sslContext(trusting())
                .sslParameters(new SSLParameters(null, new String[] {protocol}))
                .build()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/api/session"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting() throws IOException, GeneralSecurityException {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("web.p12"))) {
            known.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static Path certificate() {
        Path file = folder.resolve("web.p12");
        if (Files.exists(file)) {
            return file;
        }
        try {
            Process made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "web",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .inheritIO()
                    .start();
            assertThat(made.waitFor()).isZero();
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
