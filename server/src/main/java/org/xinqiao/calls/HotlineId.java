package org.xinqiao.calls;

/** 热线编号: which hotline of the register. */
public record HotlineId(long value) implements Comparable<HotlineId> {

    public HotlineId {
        if (value < 1) {
            throw new IllegalArgumentException("a hotline id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(HotlineId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
