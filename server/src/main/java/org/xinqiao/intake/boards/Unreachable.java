package org.xinqiao.intake.boards;

/** 读取失败: why a board could not be read or answered, in words for the desk. */
final class Unreachable extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private Unreachable(String words, boolean forGood) {
        super(words);
        this.forGood = forGood;
    }

    /** It may be better another time. */
    static Unreachable now(String words) {
        return new Unreachable(words, false);
    }

    /** The other side does not want it. */
    static Unreachable ever(String words) {
        return new Unreachable(words, true);
    }

    boolean isForGood() {
        return forGood;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
