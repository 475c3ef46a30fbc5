package org.xinqiao.intake;

import org.jspecify.annotations.Nullable;

/** 回复通道: how an answer goes back on the channel a message came by. Each adapter that can answer has one. */
public interface WayBack {

    /** Whether it answers what came from there. */
    boolean leadsTo(String source);

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
     */
    record Outgoing(
            String source,
            String message,
            String replyTo,
            @Nullable String threadKey,
            Contact.Sender to,
            String title,
            String text) {}

    /** 未能发送. */
    final class NotSent extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        private NotSent(String words, boolean forGood) {
            super(words);
            this.forGood = forGood;
        }

        /** It may go another time. */
        public static NotSent yet(String words) {
            return new NotSent(words, false);
        }

        /** It will never go. */
        public static NotSent ever(String words) {
            return new NotSent(words, true);
        }

        boolean isForGood() {
            return forGood;
        }
    }
}
