package org.xinqiao.engines.callqueue;

/** 话务员编号: who sits at a seat. */
public record AgentId(String value) implements Comparable<AgentId> {

    public AgentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an agent has a name");
        }
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
