package org.xinqiao.portal.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.portal.CitizenSessions;
import org.xinqiao.portal.Devices;
import org.xinqiao.portal.store.ChatTable;

/** 随人退出: whoever is erased is signed out everywhere in the same transaction. */
@Component
class PortalErasure {

    private final CitizenSessions sessions;
    private final Devices devices;
    private final ChatTable chats;

    PortalErasure(CitizenSessions sessions, Devices devices, ChatTable chats) {
        this.sessions = sessions;
        this.devices = devices;
        this.chats = chats;
    }

    @EventListener
    void signOut(CitizensErased erased) {
        sessions.endAll(erased.ids());
        devices.endAll(erased.ids());
        chats.forget(erased.ids());
    }
}
