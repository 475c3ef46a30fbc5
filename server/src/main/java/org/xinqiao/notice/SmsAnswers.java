package org.xinqiao.notice;

/** 短信答复: whoever asked something by SMS, and waits for an answer, has one; asked before a message is one to the house. */
public interface SmsAnswers {

    /** Takes an answer, in the transaction that takes the message in. @return false where it is none */
    boolean take(IncomingSms.Sms sms);
}
