package org.xinqiao.intake.reacts;

import java.time.format.DateTimeFormatter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.Contacts;
import org.xinqiao.notice.IncomingSms;
import org.xinqiao.notice.SmsReceived;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.PlaceTime;

/** 短信来信: an SMS is a contact like any other; what one number sends within a month is one conversation. */
@Component
class SmsWatch {

    static final String SOURCE = "sms";

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyyMM").withZone(PlaceTime.ZONE);

    private final IncomingSms incoming;
    private final Citizens citizens;
    private final Contacts contacts;
    private final Areas areas;

    SmsWatch(IncomingSms incoming, Citizens citizens, Contacts contacts, Areas areas) {
        this.incoming = incoming;
        this.citizens = citizens;
        this.contacts = contacts;
        this.areas = areas;
    }

    /** In the transaction that took it in: neither is there without the other. */
    @EventListener
    void came(SmsReceived news) {
        incoming.find(news.id()).ifPresent(this::take);
    }

    /** An installation that has no place yet has nobody to read it: it stays with the notices. */
    private void take(IncomingSms.Sms sms) {
        areas.roots().stream().findFirst().ifPresent(place -> contacts.receive(contact(sms, place.code())));
    }

    private Contact contact(IncomingSms.Sms sms, AreaCode place) {
        return new Contact(
                Facts.Channel.SMS,
                SOURCE,
                Long.toString(sms.id()),
                sms.from() + "/" + MONTH.format(sms.at()),
                sms.at(),
                new Contact.Sender("", citizens.numberToCall(sms.from()).orElse(""), ""),
                new Contact.Words(Facts.Kind.HELP, "", sms.words(), null),
                Contact.Place.somewhereIn(place),
                null);
    }
}
