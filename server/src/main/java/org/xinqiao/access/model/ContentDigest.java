package org.xinqiao.access.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 正文摘要: whether a body is the one that {@code Content-Digest} (RFC 9530) tells of. */
public final class ContentDigest {

    private static final Pattern ENTRY = Pattern.compile("(sha-256|sha-512)=:([A-Za-z0-9+/]{1,88}={0,2}):");

    private ContentDigest() {}

    /** Every digest of an algorithm we know has to fit, and there has to be one. */
    public static boolean fits(String header, byte[] body) {
        boolean some = false;
        for (String entry : header.split(",", -1)) {
            Matcher known = ENTRY.matcher(entry.strip());
            if (known.matches()) {
                some = true;
                if (!isOf(known.group(1), known.group(2), body)) {
                    return false;
                }
            }
        }
        return some;
    }

    private static boolean isOf(String algorithm, String digest, byte[] body) {
        try {
            byte[] wanted = Base64.getDecoder().decode(digest);
            String name = algorithm.equals("sha-256") ? "SHA-256" : "SHA-512";
            return Arrays.equals(wanted, MessageDigest.getInstance(name).digest(body));
        } catch (IllegalArgumentException e) {
            return false;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-2", e);
        }
    }
}
