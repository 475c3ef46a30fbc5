package org.xinqiao.access;

/** 账号编号: which account acted. */
public record AccountId(long value) implements Comparable<AccountId> {

    public AccountId {
        if (value < 1) {
            throw new IllegalArgumentException("an account id is positive, not " + value);
        }
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
