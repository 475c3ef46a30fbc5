package org.xinqiao.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.store.ReceiptTable;

/** 收件处: takes in what gateways hand in, each thing in one transaction. */
@Service
class Mailroom implements GatewayMail {

    private final ReceiptTable receipts;
    private final IncomingSms incoming;
    private final Clock clock;

    Mailroom(ReceiptTable receipts, IncomingSms incoming, Clock clock) {
        this.receipts = receipts;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void receipt(String gateway, String messageId, boolean delivered, String reason) {
        receipts.add(gateway, messageId, delivered, Outcome.Said.of(reason), clock.instant());
    }

    @Override
    @Transactional
    public void cameBack(String letter, String reason) {
        receipts.add(MAIL, letter, false, Outcome.Said.of(reason), clock.instant());
    }

    @Override
    @Transactional
    public void sms(String gateway, String messageId, PhoneNumber from, String words) {
        incoming.take(gateway, messageId, from, words);
    }

    @Override
    @Transactional
    public void smsPart(String gateway, IncomingPart part, PhoneNumber from) {
        incoming.take(gateway, part, from);
    }
}
