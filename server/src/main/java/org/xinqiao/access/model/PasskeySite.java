package org.xinqiao.access.model;

import com.webauthn4j.data.client.Origin;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * 通行密钥的站点: where passkeys count. Without an address of one's own that is this machine, {@code http://localhost}, at
 * whatever port.
 *
 * @param domain the relying party id: passkeys count at this host and those below
 * @param origin the one page address from which they are taken; null for any port of this machine
 */
public record PasskeySite(String domain, @Nullable Origin origin) {

    private static final String LOOPBACK = "localhost";

    /**
     * @param address where people's browsers find the house; empty for this machine
     * @param domain empty for the host of the address
     */
    public static PasskeySite of(String address, String domain) {
        if (address.isBlank()) {
            return new PasskeySite(LOOPBACK, null);
        }
        URI uri = URI.create(address.strip());
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && host.equals(LOOPBACK));
        if (!secure || host.isEmpty()) {
            throw new IllegalArgumentException("an address begins with https:// and names a host, unlike " + address);
        }
        String chosen = domain.isBlank() ? host : domain.strip().toLowerCase(Locale.ROOT);
        if (!host.equals(chosen) && !host.endsWith("." + chosen)) {
            throw new IllegalArgumentException(host + " does not lie in the domain " + chosen);
        }
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return new PasskeySite(chosen, Origin.create(uri.getScheme() + "://" + host + port));
    }

    /** Whether a page of that origin is ours. */
    public boolean owns(@Nullable Origin other) {
        if (other == null) {
            return false;
        }
        return origin == null
                ? LOOPBACK.equals(other.getHost()) && "http".equals(other.getScheme())
                : origin.equals(other);
    }
}
