package org.xinqiao.notice;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 来信去向: an SMS goes to whoever waits for it as an answer, else to whoever reads what citizens write. */
@Component
class SmsNews {

    private final ObjectProvider<SmsAnswers> answers;
    private final ApplicationEventPublisher events;

    SmsNews(ObjectProvider<SmsAnswers> answers, ApplicationEventPublisher events) {
        this.answers = answers;
        this.events = events;
    }

    void tell(IncomingSms.Sms sms) {
        if (answers.stream().noneMatch(each -> each.take(sms))) {
            events.publishEvent(new SmsReceived(sms.id()));
        }
    }
}
