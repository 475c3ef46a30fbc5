package org.xinqiao.notice.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 签名: HMAC-SHA256 over the moment (seconds since 1970), a line break, and the content as it is sent. */
public final class Signed {

    /** 时间. */
    public static final String TIME = "X-Xinqiao-Time";

    /** 签名, in hexadecimal. */
    public static final String SIGNATURE = "X-Xinqiao-Signature";

    private static final String HMAC = "HmacSHA256";

    private Signed() {}

    public static byte[] of(String secret, String time, byte[] content) {
        Mac mac = keyed(secret);
        mac.update((time + "\n").getBytes(StandardCharsets.UTF_8));
        return mac.doFinal(content);
    }

    static Mac keyed(String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
