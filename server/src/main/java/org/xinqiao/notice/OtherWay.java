package org.xinqiao.notice;

import java.util.Optional;

/**
 * 另一条路: how somebody is reached whose telephone is not known, or reads no SMS. The room that knows by which message a case
 * came has one.
 */
public interface OtherWay {

    /** The e-mail address that was given with a case. */
    Optional<Recipient> mailOf(long caseId);

    /**
     * Tells whoever sent a case on the channel that it came by; once more with the same key does nothing. That it is registered is
     * not told again: these channels answer each message with its number.
     *
     * @return whether there is such a channel, which nobody else reads
     */
    boolean tell(long caseId, Purpose stage, String key, String words);
}
