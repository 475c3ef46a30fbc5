package org.xinqiao.notice.reacts;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.citizens.CitizensErased;
import org.xinqiao.notice.OwnMessages;

/** 随人遗忘: whoever is erased is erased from the boxes in the same transaction. */
@Component
class NoticeErasure {

    private final OwnMessages messages;

    NoticeErasure(OwnMessages messages) {
        this.messages = messages;
    }

    @EventListener
    void forget(CitizensErased erased) {
        messages.forget(erased.ids());
    }
}
