package org.xinqiao.engines.callqueue;

/** 队列编号: a line in which calls of one kind wait. */
public record QueueId(String value) implements Comparable<QueueId> {

    public QueueId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a queue has a name");
        }
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
