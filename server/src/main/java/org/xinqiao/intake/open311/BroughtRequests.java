package org.xinqiao.intake.open311;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.intake.Contact;
import org.xinqiao.intake.Contacts;
import org.xinqiao.intake.Received;
import org.xinqiao.intake.store.Open311KeyTable.Key;
import org.xinqiao.intake.store.Open311RequestTable;
import org.xinqiao.intake.store.Open311RequestTable.Brought;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.Sha256;

/**
 * 带入的请求: makes contacts of what partners post. The specification gives a request no id of the sender's, so the same words
 * under the same key on the same day are the same request: whoever tries again after a broken line brings in nothing new.
 */
@Service
class BroughtRequests {

    /** What every source of this door is called by, before its place. */
    static final String SOURCE = "open311:";

    private final Contacts contacts;
    private final Open311RequestTable table;
    private final OfferedServices services;
    private final Areas areas;
    private final Clock clock;

    BroughtRequests(Contacts contacts, Open311RequestTable table, OfferedServices services, Areas areas, Clock clock) {
        this.contacts = contacts;
        this.table = table;
        this.services = services;
        this.areas = areas;
        this.clock = clock;
    }

    /** Takes a request in; where it waits for a person there is no case yet. */
    @Transactional
    Brought receive(AreaCode place, Key partner, Map<String, String[]> sent) {
        Arguments arguments = new Arguments(sent);
        String code = arguments.text("service_code", 40);
        if (code.isEmpty()) {
            throw Fault.bad("缺少 service_code。 The service_code was not provided.");
        }
        Matter matter = services.get(code);
        NewRequest asked = NewRequest.read(arguments);
        AreaCode area = addressed(asked.addressId(), place);
        Instant now = clock.instant();
        String message = print(partner, sent, now);
        UUID token = UUID.nameUUIDFromBytes((place + "\n" + message).getBytes(StandardCharsets.UTF_8));
        String text = asked.text().isBlank() ? matter.name() : asked.text();
        Received received = contacts.receive(new Contact(
                Facts.Channel.APP,
                SOURCE + place,
                message,
                token.toString(),
                now,
                asked.sender(),
                new Contact.Words(asked.kind(), "", text, matter.code()),
                new Contact.Place(place, area, asked.address(), asked.position()),
                null));
        table.add(new Brought(
                received.contact(), token, partner.id(), place, matter.code().value(), asked.mediaUrl(), now, null));
        return table.find(received.contact()).orElseThrow();
    }

    /**
     * 补充: what a partner says further about a request it brought.
     *
     * @param update the partner's own id of it
     */
    @Transactional
    Received update(Brought about, CaseId id, String update, String text, Contact.Sender sender) {
        return contacts.receive(new Contact(
                Facts.Channel.APP,
                SOURCE + about.area(),
                "update:" + about.partner() + ":" + update,
                about.token().toString(),
                clock.instant(),
                sender,
                new Contact.Words(Facts.Kind.HELP, "", text, null),
                Contact.Place.somewhereIn(about.area()),
                id));
    }

    private @Nullable AreaCode addressed(String addressId, AreaCode place) {
        if (addressId.isEmpty()) {
            return null;
        }
        return AreaCode.parse(addressId)
                .filter(place::contains)
                .filter(code -> areas.find(code).isPresent())
                .orElseThrow(
                        () -> Fault.bad("没有这个 address_id；它是本地的区域代码。 The address_id is no area code of this place."));
    }

    private static String print(Key partner, Map<String, String[]> sent, Instant now) {
        StringBuilder whole = new StringBuilder().append(partner.id()).append(PlaceTime.dayOf(now));
        sent.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            whole.append('\u0001').append(each.getKey());
            for (String value : each.getValue()) {
                whole.append('\u0002').append(value);
            }
        });
        return HexFormat.of().formatHex(Sha256.of(whole.toString()));
    }
}
