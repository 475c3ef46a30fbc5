package org.xinqiao.access;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** 测试认证器: does what a security key and a browser do between them, or, where a test wants it, what they never would. */
final class TestAuthenticator {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final int ID_LENGTH = 16;

    private final byte[] id = new byte[ID_LENGTH];
    private final KeyPair keys = freshKeys();
    private KeyPair signingKeys = keys;
    private String origin = "http://localhost:8080";
    private String domain = "localhost";
    private boolean verifies = true;
    private int count;

    TestAuthenticator() {
        new SecureRandom().nextBytes(id);
    }

    TestAuthenticator at(String elsewhere) {
        origin = elsewhere;
        return this;
    }

    TestAuthenticator forDomain(String other) {
        domain = other;
        return this;
    }

    /** Touched, but without a fingerprint or PIN. */
    TestAuthenticator withoutVerifying() {
        verifies = false;
        return this;
    }

    /** Somebody has its public id, but not its key. */
    TestAuthenticator forged() {
        signingKeys = freshKeys();
        return this;
    }

    /** The next signature is the one after this many. */
    TestAuthenticator countingFrom(int signatures) {
        count = signatures;
        return this;
    }

    /** Answers an offer to make a passkey. */
    String create(String offer) {
        String client = client("webauthn.create", JsonPath.read(offer, "$.challenge"));
        byte[] data = join(authenticatorData(WITH_KEY), new byte[16], new byte[] {0, ID_LENGTH}, id, coseKey());
        byte[] attestation = join(
                hex("a363666d74646e6f6e656761747453746d74a068617574684461746158"),
                new byte[] {(byte) data.length},
                data);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","attestationObject":"%3$s","transports":["usb"]}}""".formatted(text(id), text(bytes(client)), text(attestation));
    }

    /** Answers a challenge. */
    String prove(String challenge) {
        count++;
        byte[] client = bytes(client("webauthn.get", challenge));
        byte[] data = authenticatorData(0);
        return """
                {"id":"%1$s","rawId":"%1$s","type":"public-key","clientExtensionResults":{},
                 "response":{"clientDataJSON":"%2$s","authenticatorData":"%3$s","signature":"%4$s"}}""".formatted(text(id), text(client), text(data), text(signed(join(data, sha256(client)))));
    }

    private String client(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin);
    }

    private byte[] authenticatorData(int flags) {
        int all = flags | PRESENT | (verifies ? VERIFIED : 0);
        return join(
                sha256(bytes(domain)),
                new byte[] {(byte) all},
                ByteBuffer.allocate(Integer.BYTES).putInt(count).array());
    }

    /** An EC2 key of P-256 for ES256 (RFC 9053). */
    private byte[] coseKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                hex("a5010203262001215820"),
                coordinate(key.getW().getAffineX().toByteArray()),
                hex("225820"),
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] exact = new byte[COORDINATE];
        int length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, exact, COORDINATE - length, length);
        return exact;
    }

    private byte[] signed(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signingKeys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair freshKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
