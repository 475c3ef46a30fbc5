package org.xinqiao.citizens;

/** 来电人编号: which citizen or company. */
public record CitizenId(long value) implements Comparable<CitizenId> {

    public CitizenId {
        if (value < 1) {
            throw new IllegalArgumentException("a citizen id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(CitizenId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
