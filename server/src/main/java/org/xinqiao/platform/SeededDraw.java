package org.xinqiao.platform;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * 可复核抽样: draws by a seed that is kept, so that anybody with a hash program can draw again and compare. Whoever stands in a
 * frame has a rank, SHA-256 over seed, a slash and their name; the lowest ranks are the sample. Ranks of different names are as
 * good as independent, so every sample of that size is as likely as any other: a simple random sample without replacement.
 */
public final class SeededDraw {

    private static final HexFormat HEX = HexFormat.of();

    private SeededDraw() {}

    /** The rank of a name: 64 hexadecimal digits. */
    public static String rank(String seed, String name) {
        return HEX.formatHex(Sha256.of(seed + "/" + name));
    }

    /** The first eight bytes of a seed's hash, as a number without a sign. */
    public static long number(String seed) {
        return ByteBuffer.wrap(Sha256.of(seed)).getLong();
    }

    /** So many of these names, in the order of their ranks; all where there are not so many. */
    public static List<String> sample(String seed, Collection<String> names, int size) {
        record Ranked(String name, String rank) {}
        return names.stream()
                .map(name -> new Ranked(name, rank(seed, name)))
                .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::name))
                .limit(size)
                .map(Ranked::name)
                .toList();
    }

    /** 抽样框摘要: SHA-256 over the names in their order, a line feed behind each; another frame has another one. */
    public static String digest(Stream<String> inOrder) {
        MessageDigest hash = Sha256.begin();
        inOrder.forEach(name -> hash.update((name + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return HEX.formatHex(hash.digest());
    }
}
