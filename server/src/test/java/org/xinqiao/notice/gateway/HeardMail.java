package org.xinqiao.notice.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.GatewayMail;

/** 测试收件处: remembers what a gateway handed in, and may be unable to take it. */
final class HeardMail implements GatewayMail {

    final List<String> receipts = new CopyOnWriteArrayList<>();
    final List<String> ids = new CopyOnWriteArrayList<>();
    final List<String> words = new CopyOnWriteArrayList<>();
    final List<IncomingPart> parts = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @Override
    public void receipt(String gateway, String messageId, boolean delivered, String reason) {
        works();
        receipts.add(messageId + " " + (delivered ? "delivered" : reason));
    }

    @Override
    public void cameBack(String letter, String reason) {
        receipt(MAIL, letter, false, reason);
    }

    @Override
    public void sms(String gateway, String messageId, PhoneNumber from, String said) {
        works();
        ids.add(messageId);
        words.add(from.value() + ": " + said);
    }

    @Override
    public void smsPart(String gateway, IncomingPart part, PhoneNumber from) {
        works();
        parts.add(part);
    }

    private void works() {
        if (broken) {
            throw new IllegalStateException("the database is away");
        }
    }
}
