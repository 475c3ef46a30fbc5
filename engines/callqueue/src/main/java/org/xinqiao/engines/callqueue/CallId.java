package org.xinqiao.engines.callqueue;

/** 呼叫编号: one call or conversation, from its arrival to its end; a callback that was promised keeps the number. */
public record CallId(String value) implements Comparable<CallId> {

    public CallId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a call has a name");
        }
    }

    @Override
    public int compareTo(CallId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
