package org.xinqiao.platform;

import java.util.Optional;

/** 链接凭据: what stands at the end of a link that is somebody's alone; nobody guesses one, and only what it hashes to is kept. */
public record LinkToken(String text) {

    private static final int BYTES = 24;
    private static final int LENGTH = 32;

    public static LinkToken fresh() {
        return new LinkToken(SecretText.of(BYTES));
    }

    /** Empty where it cannot be one. */
    public static Optional<LinkToken> parse(String text) {
        return text.length() == LENGTH ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** By which it is found. */
    public byte[] hash() {
        return Sha256.of(text);
    }

    /** Not to be read in a log. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
