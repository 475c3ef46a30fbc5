package org.xinqiao.access;

import java.util.Map;

/**
 * 回来: what a browser brings back from an identity provider.
 *
 * @param secret what it was given when it set out
 * @param origin the address under which it finds the house
 * @param sent the parameters with which the provider sent it
 */
public record ProviderReturn(String secret, String origin, Map<String, String> sent) {

    public ProviderReturn {
        sent = Map.copyOf(sent);
    }

    @Override
    public String toString() {
        return "ProviderReturn to " + origin;
    }
}
