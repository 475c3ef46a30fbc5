package org.xinqiao.organisation;

/** 单位编号: which unit. */
public record UnitId(long value) implements Comparable<UnitId> {

    public UnitId {
        if (value < 1) {
            throw new IllegalArgumentException("a unit id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(UnitId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
