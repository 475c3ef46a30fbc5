package org.xinqiao.intake.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.xinqiao.intake.ContactLine;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.store.AnswerTable;
import org.xinqiao.intake.store.MailboxTable.Mailbox;
import org.xinqiao.notice.GatewayMail;

/** 退信处理: finds out which letter of the house came back, and has it stand as not delivered. */
@Component
class Bounces {

    private static final Pattern NOTICE = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]*>");

    private final Contacts contacts;
    private final AnswerTable answers;
    private final GatewayMail notices;

    Bounces(Contacts contacts, AnswerTable answers, GatewayMail notices) {
        this.contacts = contacts;
        this.answers = answers;
        this.notices = notices;
    }

    /** An answer from this mailbox, or a message that the house sent from its address; of anything else nothing is known. */
    void take(Mailbox box, Bounce bounce) {
        for (String letter : bounce.letters()) {
            Optional<ContactLine> answer = contacts.find(box.source(), MailContacts.ours(letter));
            if (answer.isPresent()) {
                answers.cameBack(answer.get().id(), bounce.words());
                return;
            }
            Matcher notice = NOTICE.matcher(letter);
            if (notice.matches()) {
                notices.cameBack(notice.group(1), bounce.words());
                return;
            }
        }
    }
}
