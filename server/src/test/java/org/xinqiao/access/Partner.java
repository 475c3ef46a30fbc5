package org.xinqiao.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** 对接系统: a partner's system, which signs what it sends, in the way its manual says. */
final class Partner {

    private final KeyPair keys = freshKeys();
    private String keyId = "";
    private Instant created = Instant.now();
    private String nonce = "";

    /** As its administrator would send it in. */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    Partner known(String id) {
        keyId = id;
        return this;
    }

    Partner at(Instant moment) {
        created = moment;
        return this;
    }

    Partner saying(String sameAgain) {
        nonce = sameAgain;
        return this;
    }

    /** Signs a request that is ready to go. */
    RequestPostProcessor signs() {
        return request -> {
            sign(request);
            return request;
        };
    }

    private void sign(MockHttpServletRequest request) {
        byte[] body = Objects.requireNonNullElse(request.getContentAsByteArray(), new byte[0]);
        String type = Objects.requireNonNullElse(request.getHeader("Content-Type"), "");
        boolean form = type.startsWith("multipart/");
        String digest = "sha-256=:" + base64(sha256(body)) + ":";
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        String parameters = ("(\"@method\" \"@path\" \"@query\"%s%s);created=%d;expires=%d;nonce=\"%s\";keyid=\"%s\"")
                .formatted(
                        body.length > 0 ? " \"content-digest\"" : "",
                        form ? " \"content-type\"" : "",
                        created.getEpochSecond(),
                        created.plusSeconds(300).getEpochSecond(),
                        nonce.isEmpty() ? UUID.randomUUID() : nonce,
                        keyId);
        String base = "\"@method\": %s\n\"@path\": %s\n\"@query\": ?%s\n%s%s\"@signature-params\": %s"
                .formatted(
                        request.getMethod(),
                        request.getRequestURI(),
                        query,
                        body.length > 0 ? "\"content-digest\": " + digest + "\n" : "",
                        form ? "\"content-type\": " + type + "\n" : "",
                        parameters);
        if (body.length > 0) {
            request.addHeader("Content-Digest", digest);
        }
        request.addHeader("Signature-Input", "sig=" + parameters);
        request.addHeader("Signature", "sig=:" + base64(signed(base)) + ":");
    }

    private byte[] signed(String base) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(base.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKeys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
