package org.breach;

/** A rule that somebody reads, and one that nobody does. */
public enum Forgotten {
    READ,
    UNREAD;

    /** Reads the one. */
    public static final class Reader {

        private Reader() {}

        public static Forgotten read() {
            return READ;
        }
    }
}
