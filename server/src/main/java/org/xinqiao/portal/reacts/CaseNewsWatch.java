package org.xinqiao.portal.reacts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.casework.CaseNews;
import org.xinqiao.dispatch.CaseJoined;
import org.xinqiao.portal.CaseMessages;

/** 办理动态通知: writes down what citizens are told at the end of the transaction in which it happened, and within it. */
@Component
class CaseNewsWatch {

    private final CaseMessages messages;

    CaseNewsWatch(CaseMessages messages) {
        this.messages = messages;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(CaseNews news) {
        messages.tell(news);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(CaseJoined news) {
        messages.joined(news.id(), news.event());
    }
}
