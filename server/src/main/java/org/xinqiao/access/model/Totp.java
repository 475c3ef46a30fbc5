package org.xinqiao.access.model;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态口令: a code of six digits that changes every thirty seconds (RFC 6238, with SHA-1 as all the apps for it expect).
 * A code of the step before or after is right as well: clocks differ.
 */
public final class Totp {

    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int EITHER_WAY = 1;
    private static final int DIGITS = 6;

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    public static Totp fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Totp(bytes);
    }

    /** From its secret as it was kept. */
    public static Totp of(String base32) {
        return new Totp(Base32.bytes(base32));
    }

    /** The secret, for the app and to be kept. */
    public String secret() {
        return Base32.of(secret);
    }

    /** What an app reads from the picture. */
    public String address(String issuer, String username) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
                .formatted(encoded(issuer), encoded(username), secret(), encoded(issuer), DIGITS, STEP_SECONDS);
    }

    /** The step whose code this is, if it is right now; a step's code is to be taken once only. */
    public OptionalLong stepOf(String code, Instant now) {
        long step = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long each = step - EITHER_WAY; each <= step + EITHER_WAY; each++) {
            if (MessageDigest.isEqual(bytes(code(each, DIGITS)), bytes(code))) {
                found = OptionalLong.of(each);
            }
        }
        return found;
    }

    /** The code that is right at a moment. */
    public String codeAt(Instant moment) {
        return code(moment.getEpochSecond() / STEP_SECONDS, DIGITS);
    }

    /** The code of a step (RFC 4226, section 5.3). */
    String code(long step, int digits) {
        byte[] hash = hash(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int at = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    }

    private byte[] hash(byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
