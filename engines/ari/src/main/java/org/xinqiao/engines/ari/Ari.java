package org.xinqiao.engines.ari;

import java.net.http.HttpClient;
import java.util.function.Predicate;

/** 话务交换机: orders go in here, events come out at the listener. See the package for what one must know. */
public final class Ari implements AutoCloseable {

    private final Wire wire;
    private final Link link;
    private final Thread thread;
    private final HttpClient http;
    private final AriSettings settings;
    private final String app;
    private final Channels channels;
    private final Bridges bridges;
    private final Recordings recordings;

    private Ari(AriSettings settings, SwitchListener listener) {
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
        this.settings = settings;
        this.app = settings.app();
        this.wire = new Wire(settings, http);
        Ledger ledger = new Ledger();
        this.link = new Link(settings, http, wire, ledger, listener);
        this.channels = new Channels(wire, ledger, app);
        this.bridges = new Bridges(wire, ledger, app);
        this.recordings = new Recordings(wire);
        this.thread = Thread.ofVirtual().name("switch-events").unstarted(link);
    }

    /** Connects, and goes on connecting until it is closed; the listener is told how it goes. */
    public static Ari open(AriSettings settings, SwitchListener listener) {
        Ari ari = new Ari(settings, listener);
        ari.thread.start();
        return ari;
    }

    public Channels channels() {
        return channels;
    }

    public Bridges bridges() {
        return bridges;
    }

    public Recordings recordings() {
        return recordings;
    }

    /** 终端订阅: events about a seat or a trunk as an endpoint, PJSIP/1001, or all of them, PJSIP. */
    public void subscribeToEndpoint(String endpoint) {
        wire.send(Order.subscribe(app, "endpoint:" + endpoint));
    }

    /** 在线: whether a telephone is registered, or a trunk answers, at that endpoint, PJSIP/1001; not so where there is no such endpoint. */
    public boolean isOnline(String endpoint) {
        String[] parts = endpoint.split("/", 2);
        try {
            return wire.ask(Order.get("endpoints", parts[0], parts[1]), AriEvent.Endpoint.class)
                    .state()
                    .equals("online");
        } catch (AriFailure.Gone unknown) {
            return false;
        }
    }

    /** Looks out for an event from now on; to be closed when it is of no more use. */
    public <E extends AriEvent> Expected<E> expect(Class<E> type, Predicate<? super E> wanted) {
        return new Expected<>(type, wanted, link.expected());
    }

    /**
     * 听取话音: hears what a leg of {@link ExternalMedia#webSocket} is given, until the leg ends.
     *
     * @throws AriFailure when it cannot be heard; the leg is then still to be hung up
     */
    public void listen(ChannelId media, VoiceListener listener) {
        VoiceStream.open(settings, http, channels.variable(media, "MEDIA_WEBSOCKET_CONNECTION_ID"), listener);
    }

    /** Whether events arrive now. Orders can be given in any case. */
    public boolean isConnected() {
        return link.isConnected();
    }

    /** Ends the connection. Calls that are up stay up. */
    @Override
    public void close() {
        link.close();
        thread.interrupt();
        http.shutdownNow();
    }
}
