package org.xinqiao.access;

import org.springframework.stereotype.Component;

/** 指标令牌: what lets a monitoring system read the figures; empty when none does. */
@Component
public class MetricsToken {

    private final AccessSettings settings;

    MetricsToken(AccessSettings settings) {
        this.settings = settings;
    }

    public String value() {
        return settings.metricsToken();
    }
}
