package org.xinqiao.notice;

import org.xinqiao.citizens.PhoneNumber;

/** 网关来件: what gateways hand in: receipts, and SMS of citizens. What comes twice counts once. */
public interface GatewayMail {

    /** 回执. @param reason what the gateway says of a failure */
    void receipt(String gateway, String messageId, boolean delivered, String reason);

    /** What the e-mail gateway calls itself. */
    String MAIL = "smtp";

    /** 退信: an e-mail that the house sent will not arrive. @param letter what stands before the @ of its Message-ID */
    void cameBack(String letter, String reason);

    /** 来信. @param messageId the gateway's own: what it hands in again under one is the same */
    void sms(String gateway, String messageId, PhoneNumber from, String words);

    /** 来信分条: one part of a long SMS; it counts when all are here. */
    void smsPart(String gateway, IncomingPart part, PhoneNumber from);

    /**
     * 分条.
     *
     * @param whole names the long SMS that it is a part of
     * @param number from 1 to {@code total}
     */
    record IncomingPart(String whole, int number, int total, String words) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "part " + number + " of " + total;
        }
    }
}
