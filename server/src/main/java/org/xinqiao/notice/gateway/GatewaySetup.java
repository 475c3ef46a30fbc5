package org.xinqiao.notice.gateway;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.notice.Carrier;
import org.xinqiao.notice.Carriers;
import org.xinqiao.notice.Channel;
import org.xinqiao.notice.GatewayMail;
import org.xinqiao.notice.NoticeSettings;
import org.xinqiao.platform.PlatformSettings;
import tools.jackson.databind.json.JsonMapper;

/** 通道配置: the gateways that the settings name; in a demo a simulator for each that they do not. */
@Configuration(proxyBeanMethods = false)
class GatewaySetup {

    @Bean
    DemoInbox demoInbox() {
        return new DemoInbox();
    }

    @Bean
    Carriers carriers(
            NoticeSettings settings,
            ObjectProvider<GatewayMail> mail,
            DemoInbox inbox,
            PlatformSettings platform,
            JsonMapper json,
            Clock clock) {
        List<Carrier> all = new ArrayList<>();
        NoticeSettings.Smpp smpp = settings.smpp();
        if (smpp.isOn()) {
            SmppMail incoming = new SmppMail(mail::getObject, smpp.password(), clock);
            all.add(new SmppGateway(smpp, new SmppLine(smpp, incoming, SmppLine.Pace.USUAL)));
        }
        URI url = settings.http().url();
        if (url != null) {
            all.add(new HttpGateway(url, settings.http().secret(), json, clock));
        }
        if (settings.mail().isOn()) {
            all.add(new MailGateway(settings.mail()));
        }
        if (platform.demo()) {
            for (Channel each : Channel.values()) {
                all.add(new Simulator(each, inbox, clock));
            }
        }
        return new Carriers(all);
    }

    /** Bound while the server runs; a shell command binds nothing. */
    @Bean
    @ConditionalOnWebApplication
    SmartLifecycle lines(Carriers carriers) {
        return new Lines(carriers);
    }

    /** 长连接. */
    private static final class Lines implements SmartLifecycle {

        private final List<SmppGateway> all;
        private volatile boolean running;

        Lines(Carriers carriers) {
            all = carriers.list().stream()
                    .filter(SmppGateway.class::isInstance)
                    .map(SmppGateway.class::cast)
                    .toList();
        }

        @Override
        public void start() {
            all.forEach(SmppGateway::open);
            running = true;
        }

        @Override
        public void stop() {
            all.forEach(SmppGateway::close);
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
