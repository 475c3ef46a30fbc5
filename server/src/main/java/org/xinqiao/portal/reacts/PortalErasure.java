package org.xinqiao.portal.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.portal.CitizenSessions;
import org.xinqiao.portal.Devices;

/** 随人退出: whoever is erased is signed out everywhere in the same transaction. */
@Component
class PortalErasure {

    private final CitizenSessions sessions;
    private final Devices devices;

    PortalErasure(CitizenSessions sessions, Devices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    @EventListener
    void signOut(CitizensErased erased) {
        sessions.endAll(erased.ids());
        devices.endAll(erased.ids());
    }
}
