package org.xinqiao.notice.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.notice.Carrier;
import org.xinqiao.notice.Carriers;
import org.xinqiao.notice.Channel;
import org.xinqiao.platform.PlatformSettings;

/** 通道配置: the gateways that the settings name; in a demo a simulator for each that they do not. */
@Configuration(proxyBeanMethods = false)
class GatewaySetup {

    @Bean
    DemoInbox demoInbox() {
        return new DemoInbox();
    }

    @Bean
    Carriers carriers(ObjectProvider<Carrier> named, DemoInbox inbox, PlatformSettings settings, Clock clock) {
        List<Carrier> all = new ArrayList<>(named.orderedStream().toList());
        if (settings.demo()) {
            for (Channel each : Channel.values()) {
                all.add(new Simulator(each, inbox, clock));
            }
        }
        return new Carriers(all);
    }
}
