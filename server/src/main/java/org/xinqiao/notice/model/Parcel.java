package org.xinqiao.notice.model;

/**
 * 待发信件: what a carrier is given.
 *
 * @param clientId names it for gateways that know what they have had already: the same for every time over the wire
 * @param again whether it may have gone over the wire before
 * @param optOut where its reader says that they want no more of it; empty where that cannot be said
 */
public record Parcel(String clientId, String address, String subject, String words, boolean again, String optOut) {

    /** Not shown by accident. */
    @Override
    public String toString() {
        return "a letter to send";
    }
}
