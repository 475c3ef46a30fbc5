package org.xinqiao.notice;

/** 短信网关: carries SMS. What comes back through it, receipts and SMS of citizens, it hands to the room. */
public interface SmsGateway extends Carrier {

    @Override
    default Channel channel() {
        return Channel.SMS;
    }
}
