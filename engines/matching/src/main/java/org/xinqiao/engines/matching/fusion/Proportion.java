package org.xinqiao.engines.matching.fusion;

/** 比例: so many of so many, and how sure that is. */
public record Proportion(int right, int of) {

    /** 95 in 100. */
    private static final double Z = 1.959963984540054;

    public Proportion {
        if (right < 0 || right > of) {
            throw new IllegalArgumentException(right + " of " + of);
        }
    }

    /** The share itself; 0 of nothing. */
    public double share() {
        return of == 0 ? 0 : (double) right / of;
    }

    /** The lower end of the interval in which the true share lies with 95 in 100 (Wilson). */
    public double lower() {
        return right == 0 ? 0 : Math.max(0, middle() - half());
    }

    /** The upper end. */
    public double upper() {
        return right == of ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        double spread = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(spread) / (1 + Z * Z / of);
    }
}
