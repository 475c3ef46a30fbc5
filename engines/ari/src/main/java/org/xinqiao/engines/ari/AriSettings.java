package org.xinqiao.engines.ari;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * 连接设置: where the switch is and who we are there.
 *
 * @param base    such as http://127.0.0.1:8088/ari
 * @param app     the application's name, which is its user name as well
 * @param timeout for one order
 * @param quiet   a connection that is silent for so long is asked whether it lives, and given up after as long again
 */
public record AriSettings(URI base, String app, String password, Duration timeout, Duration quiet, Backoff backoff) {

    public AriSettings {
        Names.check(app);
        if (!"http".equals(base.getScheme()) && !"https".equals(base.getScheme())) {
            throw new IllegalArgumentException("ARI is spoken over http or https, not " + base);
        }
    }

    public static AriSettings of(URI base, String app, String password) {
        return new AriSettings(base, app, password, Duration.ofSeconds(5), Duration.ofSeconds(10), Backoff.USUAL);
    }

    String authorization() {
        byte[] both = (app + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    URI events() {
        return URI.create(base.toString().replaceFirst("^http", "ws") + "/events?app=" + app);
    }

    /** Where a voice waits to be heard, beside the interface for orders. */
    URI media(String connection) {
        String house = base.toString().replaceFirst("^http", "ws").replaceFirst("/ari/?$", "");
        return URI.create(house + "/media/" + connection);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return app + " at " + base;
    }
}
