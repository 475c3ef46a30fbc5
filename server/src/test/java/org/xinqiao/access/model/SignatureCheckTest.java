package org.xinqiao.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a signature of a request (RFC 9421 签名)")
class SignatureCheckTest {

    /** The key, request and signature of RFC 9421, B.1.4, B.2 and B.2.6. */
    private static final Ed25519 KEY = Ed25519.parse("""
            -----BEGIN PUBLIC KEY-----
            MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=
            -----END PUBLIC KEY-----
            """).orElseThrow();

    private static final Map<String, List<String>> FIELDS = Map.of(
            "host", List.of("example.com"),
            "date", List.of("Tue, 20 Apr 2021 02:07:55 GMT"),
            "content-type", List.of("application/json"),
            "content-length", List.of("18"));
    private static final String INPUT = "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\""
            + " \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"";
    private static final String SIGNATURE =
            "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";

    private static SignedRequest request(String method, String path, Map<String, List<String>> fields) {
        return new SignedRequest(
                method, SignedRequest.Target.of("https", "example.com", 443, path, "param=Value&Pet=dog"), fields);
    }

    private static final SignedRequest POST = request("POST", "/foo", FIELDS);

    @Test
    void isTheOneOfTheStandard() {
        SignatureCheck check = SignatureCheck.parse(INPUT, SIGNATURE).orElseThrow();
        assertThat(POST.baseOf(check.input())).hasValue("""
                "date": Tue, 20 Apr 2021 02:07:55 GMT
                "@method": POST
                "@path": /foo
                "@authority": example.com
                "content-type": application/json
                "content-length": 18
                "@signature-params": ("date" "@method" "@path" "@authority" "content-type" "content-length")\
                ;created=1618884473;keyid="test-key-ed25519\"""");
        assertThat(check.isBy(KEY, POST)).isTrue();
        assertThat(check.keyId()).isEqualTo("test-key-ed25519");
    }

    @Test
    void isNotOfAnyOtherRequestOrKey() {
        SignatureCheck check = SignatureCheck.parse(INPUT, SIGNATURE).orElseThrow();
        Map<String, List<String>> other = new HashMap<>(FIELDS);
        other.put("content-length", List.of("19"));
        assertThat(check.isBy(KEY, request("PUT", "/foo", FIELDS))).isFalse();
        assertThat(check.isBy(KEY, request("POST", "/bar", FIELDS))).isFalse();
        assertThat(check.isBy(KEY, request("POST", "/foo", other))).isFalse();
        other.remove("content-length");
        assertThat(check.isBy(KEY, request("POST", "/foo", other))).isFalse();
        assertThat(check.isBy(new Ed25519(new byte[32]), POST)).isFalse();
        String later = INPUT.replace("1618884473", "1618884474");
        assertThat(SignatureCheck.parse(later, SIGNATURE).orElseThrow().isBy(KEY, POST))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "@target-uri, https://example.com/foo?param=Value&Pet=dog",
        "@scheme, https",
        "@query, ?param=Value&Pet=dog",
        "@request-target, /foo?param=Value&Pet=dog",
        "content-type, application/json"
    })
    void mayCoverThese(String component, String value) {
        SignatureInput input =
                SignatureInput.parse("s=(\"%s\")".formatted(component)).orElseThrow();
        assertThat(POST.baseOf(input))
                .hasValue("\"%1$s\": %2$s\n\"@signature-params\": (\"%1$s\")".formatted(component, value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@status", "@query-param", "x-absent", "@anything"})
    void isNoneWhereItCoversWhatTheRequestHasNot(String component) {
        assertThat(POST.baseOf(
                        SignatureInput.parse("s=(\"%s\")".formatted(component)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void seesAllValuesOfAFieldInOneLine() {
        SignedRequest twice = request("GET", "/", Map.of("accept", List.of(" text/html ", "application/json")));
        assertThat(twice.baseOf(SignatureInput.parse("s=(\"accept\")").orElseThrow()))
                .hasValueSatisfying(base -> assertThat(base).startsWith("\"accept\": text/html, application/json\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "s=",
                "s=()x",
                "s=(\"@method\"  \"@path\")",
                "s=( \"@method\")",
                "s=(\"@method\"\"@path\")",
                "s=(\"@method\" \"@method\")",
                "s=(\"@method\";req)",
                "s=(\"@query-param\";name=\"a\")",
                "s=(\"@method\");created=1;created=2",
                "s=(\"@method\");created=-1",
                "s=(\"@method\");keyid=plain",
                "s=(\"@method\");keyid=\"a\\\"b\"",
                "s=(\"@method\"), t=(\"@path\")",
                "S=(\"@METHOD\")"
            })
    void isWrittenInOneFormOnly(String header) {
        assertThat(SignatureInput.parse(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other=:AAAA:", "sig-b26=AAAA", "sig-b26=:AAAA:", "sig-b26=:wqcA:, b=:wqcA:"})
    void isNoneWithoutItsBytes(String signature) {
        assertThat(SignatureCheck.parse(INPUT, signature)).isEmpty();
    }

    @Test
    void saysAllThatItLacks() {
        assertThat(SignatureCheck.parse("sig-b26=();alg=\"rsa-v1_5-sha256\"", SIGNATURE)
                        .orElseThrow()
                        .missing(POST, true))
                .containsExactly(
                        "@method", "@path", "@query", "content-digest", "created", "expires", "keyid", "nonce", "alg");
        assertThat(SignatureCheck.parse(
                                "sig-b26=(\"@method\" \"@target-uri\");created=1;expires=2;keyid=\"k\""
                                        + ";nonce=\"0123456789abcdef\";alg=\"ed25519\"",
                                SIGNATURE)
                        .orElseThrow()
                        .missing(POST, false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 60, true", "-299, 300, true", "-301, 300, false", "59, 120, true", "61, 120, false", "-10, 0, false"
    })
    void countsForFiveMinutes(int created, int expires, boolean timely) {
        Instant now = Instant.ofEpochSecond(1_800_000_000);
        String input = "sig-b26=();created=%d;expires=%d"
                .formatted(now.getEpochSecond() + created, now.getEpochSecond() + expires);
        assertThat(SignatureCheck.parse(input, SIGNATURE).orElseThrow().isTimely(now))
                .isEqualTo(timely);
    }

    @Test
    void coversTheBodyByItsDigest() {
        byte[] body = "{\"hello\": \"world\"}".getBytes(StandardCharsets.UTF_8);
        String sha256 = "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:";
        String sha512 = "sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm"
                + "+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
        assertThat(fits(sha256, body)).isTrue();
        assertThat(fits(sha512, body)).isTrue();
        assertThat(fits("md5=:AAAA:, " + sha512 + ", " + sha256, body)).isTrue();
        assertThat(fits(sha256, new byte[] {1})).isFalse();
        assertThat(fits(sha512 + ", sha-256=:AAAA:", body)).isFalse();
        assertThat(fits("md5=:AAAA:", body)).isFalse();
        assertThat(fits("", body)).isFalse();
        assertThat(fits("sha-256=:A:", body)).isFalse();
    }

    /** Piece by piece, as it comes over the line. */
    private static boolean fits(String header, byte[] body) {
        ContentDigest digest = ContentDigest.told(header);
        for (byte one : body) {
            digest.add(new byte[] {one, 0}, 1);
        }
        return digest.fits();
    }

    @Test
    void coversWhereTheFilesOfAFormBegin() {
        SignedRequest form = new SignedRequest(
                "POST", POST.target(), java.util.Map.of("content-type", List.of("multipart/form-data; boundary=b")));
        SignatureCheck check = SignatureCheck.parse("sig-b26=(\"@method\" \"@path\")", SIGNATURE)
                .orElseThrow();
        assertThat(check.missing(form, true)).contains("content-type");
        assertThat(check.missing(POST, true)).doesNotContain("content-type");
    }

    @Test
    void isMadeWithAKeyInAnyOfItsUsualForms() {
        String der = "MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=";
        String raw = "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs";
        for (String form : List.of(der, raw)) {
            assertThat(Ed25519.parse(form).orElseThrow().raw()).isEqualTo(KEY.raw());
        }
        for (String none : List.of("", "AAAA", "not a key", "-----BEGIN PUBLIC KEY-----", der.substring(8))) {
            assertThat(Ed25519.parse(none)).isEmpty();
        }
    }
}
