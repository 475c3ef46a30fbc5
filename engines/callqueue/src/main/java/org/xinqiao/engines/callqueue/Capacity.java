package org.xinqiao.engines.callqueue;

/**
 * 接待能力: how much a seat takes at once.
 *
 * @param voice  whether it takes calls, one at a time
 * @param texts  the number of text conversations it may hold, 0 for none
 * @param mixing whether both may be held at once
 */
public record Capacity(boolean voice, int texts, Mixing mixing) {

    /** 话文并行. */
    public enum Mixing {
        /** 通话独占: neither a call beside conversations, nor a conversation beside a call. */
        CALL_ALONE,
        /** 通话并行: a call and conversations beside each other. */
        CALL_BESIDE_TEXTS
    }

    public static final Capacity ONE_CALL = new Capacity(true, 0, Mixing.CALL_ALONE);

    public Capacity {
        if (texts < 0 || (!voice && texts == 0)) {
            throw new IllegalArgumentException("a seat takes calls, or some texts, not " + texts);
        }
    }

    /** Whether one more of that kind may come to a seat that has those already. */
    boolean admits(Media media, int calls, int conversations) {
        return switch (media) {
            case VOICE -> voice && calls == 0 && (conversations == 0 || mixing == Mixing.CALL_BESIDE_TEXTS);
            case TEXT -> conversations < texts && (calls == 0 || mixing == Mixing.CALL_BESIDE_TEXTS);
        };
    }
}
