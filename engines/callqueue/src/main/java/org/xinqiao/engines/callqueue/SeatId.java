package org.xinqiao.engines.callqueue;

/** 坐席编号: a desk that takes calls. */
public record SeatId(String value) implements Comparable<SeatId> {

    public SeatId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a seat has a name");
        }
    }

    @Override
    public int compareTo(SeatId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
