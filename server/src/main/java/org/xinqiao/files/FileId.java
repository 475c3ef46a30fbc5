package org.xinqiao.files;

/** 附件编号: which file. */
public record FileId(long value) implements Comparable<FileId> {

    public FileId {
        if (value < 1) {
            throw new IllegalArgumentException("a file id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(FileId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
