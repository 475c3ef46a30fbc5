package org.xinqiao.access.oidc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** 身份提供方: those that the settings name, in their order. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class OidcProviders {

    private final Map<String, OidcProvider> providers = new LinkedHashMap<>();

    OidcProviders(OidcSettings settings) {
        settings.providers().forEach(each -> providers.put(each.id(), new OidcProvider(each)));
    }

    public List<OidcProvider> list() {
        return List.copyOf(providers.values());
    }

    public Optional<OidcProvider> find(String id) {
        return Optional.ofNullable(providers.get(id));
    }
}
