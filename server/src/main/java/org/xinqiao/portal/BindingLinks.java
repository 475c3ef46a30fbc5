package org.xinqiao.portal;

import org.springframework.stereotype.Component;
import org.xinqiao.intake.FollowerLinks;

/** 绑定链接: where somebody on WeChat proves the telephone they hold. */
@Component
class BindingLinks implements FollowerLinks {

    private final PortalSettings settings;

    BindingLinks(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public String toBind(String ticket) {
        return settings.address() + "/portal/bind/" + ticket;
    }
}
