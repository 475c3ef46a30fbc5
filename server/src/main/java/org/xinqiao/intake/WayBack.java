package org.xinqiao.intake;

import org.jspecify.annotations.Nullable;

/** 回复通道: how an answer goes back on the channel a message came by. Each adapter that can answer has one. */
public interface WayBack {

    /** As much as anybody may write in. */
    int USUAL = 5000;

    /** Whether it answers what came from there. */
    boolean leadsTo(String source);

    /** 字数上限: how long an answer may be; what is longer is refused before it is put on record. */
    default int longest(String source) {
        return USUAL;
    }

    /**
     * Sends; once more with the same id does nothing more.
     *
     * @throws NotSent when it could not be sent, in words for the desk
     */
    void send(Outgoing answer) throws NotSent;

    /**
     * 回复.
     *
     * @param message our own id of it
     * @param replyTo the sender's id of the message that is answered
     * @param gone how many pieces of it have gone before, where it goes in several
     */
    record Outgoing(
            String source,
            String message,
            String replyTo,
            @Nullable String threadKey,
            Contact.Sender to,
            String title,
            String text,
            int gone) {}

    /** 未能发送. */
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;
        private final int gone;

        private NotSent(String words, boolean forGood, int gone) {
            super(words);
            this.forGood = forGood;
            this.gone = gone;
        }

        /** It may go another time. */
        public static NotSent yet(String words) {
            return new NotSent(words, false, 0);
        }

        /** It will never go. */
        public static NotSent ever(String words) {
            return new NotSent(words, true, 0);
        }

        /** The same after so many pieces of it have gone, which go no second time. */
        public NotSent after(int pieces) {
            return new NotSent(String.valueOf(getMessage()), forGood, pieces);
        }

        int gone() {
            return gone;
        }

        boolean isForGood() {
            return forGood;
        }
    }
}
