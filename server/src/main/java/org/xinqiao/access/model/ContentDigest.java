package org.xinqiao.access.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 正文摘要: whether a body is the one that {@code Content-Digest} (RFC 9530) tells of. It is reckoned piece by piece, so that
 * no body has to be in memory as a whole.
 */
public final class ContentDigest {

    private static final Pattern ENTRY = Pattern.compile("(sha-256|sha-512)=:([A-Za-z0-9+/]{1,88}={0,2}):");

    private final Map<String, MessageDigest> reckoned = new HashMap<>();
    private final List<Told> told = new ArrayList<>();

    private record Told(String algorithm, String digest) {}

    private ContentDigest() {}

    /** What a header tells, before anything of the body is seen. */
    public static ContentDigest told(String header) {
        ContentDigest digest = new ContentDigest();
        for (String entry : header.split(",", -1)) {
            Matcher known = ENTRY.matcher(entry.strip());
            if (known.matches()) {
                digest.told.add(new Told(known.group(1), known.group(2)));
                digest.reckoned.computeIfAbsent(known.group(1), ContentDigest::begin);
            }
        }
        return digest;
    }

    /** The next piece of the body. */
    public void add(byte[] piece, int length) {
        reckoned.values().forEach(each -> each.update(piece, 0, length));
    }

    /** Asked once, after the last piece. Every digest of an algorithm we know has to fit, and there has to be one. */
    public boolean fits() {
        Map<String, byte[]> found = new HashMap<>();
        reckoned.forEach((algorithm, each) -> found.put(algorithm, each.digest()));
        return !told.isEmpty()
                && told.stream()
                        .allMatch(each -> isSame(each.digest(), found.getOrDefault(each.algorithm(), new byte[0])));
    }

    private static boolean isSame(String digest, byte[] found) {
        try {
            return MessageDigest.isEqual(Base64.getDecoder().decode(digest), found);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static MessageDigest begin(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm.equals("sha-256") ? "SHA-256" : "SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-2", e);
        }
    }
}
