package org.xinqiao.callback.reacts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.callback.Callbacks;
import org.xinqiao.casework.CaseNews;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Stage;

/** 办理动态: an answer that passed review is asked about, one that somebody rated is not any more; within the same transaction. */
@Component("callbackNewsWatch")
class CaseNewsWatch {

    private final Callbacks callbacks;

    CaseNewsWatch(Callbacks callbacks) {
        this.callbacks = callbacks;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void hear(CaseNews news) {
        for (Entry line : news.lines()) {
            if (line.event() instanceof CaseEvent.CalledBack called) {
                callbacks.heard(news.after(), line, called);
            }
        }
        if (news.after().stage() == Stage.AWAITING_CALLBACK) {
            boolean isAnswered = news.lines().stream().anyMatch(line -> isAnswer(line.event()));
            if (isAnswered) {
                callbacks.plan(news.after());
            }
        } else if (news.before() != null && news.before().stage() == Stage.AWAITING_CALLBACK) {
            callbacks.overtaken(news.after().id());
        }
    }

    private static boolean isAnswer(CaseEvent event) {
        return event instanceof CaseEvent.ReplyAccepted || event instanceof CaseEvent.ReplyShared;
    }
}
