package org.xinqiao.seed.model;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** 抽签: chance that falls the same way whenever the seed and the number are the same. */
public final class Draw {

    /** 用途: what is drawn for; the same number means something else for each. */
    public enum Purpose {
        CASE,
        AGAIN,
        LIFE,
        PERSON,
        AREA
    }

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;
    private static final long VERSION = 0x4000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final SplittableRandom random;

    private Draw(long state) {
        this.random = new SplittableRandom(state);
    }

    public static Draw of(long seed, Purpose purpose, long number) {
        return new Draw(mixed(mixed(mixed(seed) + purpose.ordinal()) + number));
    }

    /** Neighbours come out far apart (the finalizer of MurmurHash3, in the variant of SplitMix64). */
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return z ^ z >>> 31;
    }

    /** From 0 to below 1. */
    public double share() {
        return random.nextDouble();
    }

    /** Comes true so often. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** From the first to below the second. */
    public int from(int first, int behind) {
        return random.nextInt(first, behind);
    }

    public double from(double first, double behind) {
        return random.nextDouble(first, behind);
    }

    public <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** How people take their time: half of them longer than the median, a few very much so. */
    public Duration around(Duration median, double spread) {
        double factor = Math.exp(random.nextGaussian() * spread);
        return Duration.ofSeconds(Math.max(1, Math.round(median.toSeconds() * factor)));
    }

    /** How much more than ordinary something is, by the same law; 1 is ordinary. */
    public double weight(double spread) {
        return Math.exp(random.nextGaussian() * spread);
    }

    public UUID uuid() {
        long high = random.nextLong() & ~0xF000L | VERSION;
        long low = random.nextLong() & ~(0xC000_0000_0000_0000L) | VARIANT;
        return new UUID(high, low);
    }
}
