package org.xinqiao.casework;

/** 诉求编号: which case. */
public record CaseId(long value) implements Comparable<CaseId> {

    public CaseId {
        if (value < 1) {
            throw new IllegalArgumentException("a case id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(CaseId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
