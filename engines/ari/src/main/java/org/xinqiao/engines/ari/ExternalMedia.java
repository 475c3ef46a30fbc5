package org.xinqiao.engines.ari;

import org.jspecify.annotations.Nullable;

/**
 * 外部媒体: a leg whose voice goes to and comes from another program, such as a recogniser of speech.
 *
 * @param host          the program's address and port
 * @param encapsulation how the voice is wrapped
 * @param format        slin16 is 16 kHz linear, slin 8 kHz
 * @param data          for audiosocket the UUID by which the program knows the call
 * @param connection    for websocket who waits to be connected to; null for the switch's own choice
 */
public record ExternalMedia(
        String host,
        String encapsulation,
        String transport,
        String format,
        @Nullable String data,
        @Nullable String connection) {

    /** RTP over UDP. */
    public static ExternalMedia rtp(String host, String format) {
        return new ExternalMedia(host, "rtp", "udp", format, null, null);
    }

    /** The simple framing of Asterisk's AudioSocket over TCP, 8 kHz linear; the program listens before it is ordered. */
    public static ExternalMedia audioSocket(String host, String uuid) {
        return new ExternalMedia(host, "audiosocket", "tcp", "slin", uuid, null);
    }

    /** A WebSocket at the switch, which waits for {@link Ari#listen}. */
    public static ExternalMedia webSocket(String format) {
        return new ExternalMedia("INCOMING", "none", "websocket", format, null, "server");
    }
}
