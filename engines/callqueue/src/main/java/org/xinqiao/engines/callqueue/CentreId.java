package org.xinqiao.engines.callqueue;

/** 分中心编号: a group of seats under one roof or one management. */
public record CentreId(String value) implements Comparable<CentreId> {

    public CentreId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a centre has a name");
        }
    }

    @Override
    public int compareTo(CentreId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
