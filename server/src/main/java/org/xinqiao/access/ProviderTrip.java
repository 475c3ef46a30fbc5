package org.xinqiao.access;

/**
 * 启程: a way to an identity provider.
 *
 * @param address where the browser is to go
 * @param secret what it keeps meanwhile, and nobody else has
 */
public record ProviderTrip(String address, String secret) {

    @Override
    public String toString() {
        return "ProviderTrip";
    }
}
