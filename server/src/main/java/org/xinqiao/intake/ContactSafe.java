package org.xinqiao.intake;

import org.springframework.stereotype.Component;
import org.xinqiao.platform.Safe;
import tools.jackson.databind.json.JsonMapper;

/** 来信保险: seals what messages say, each for its own contact alone. */
@Component
class ContactSafe {

    static final ContactWords GONE = new ContactWords("", "", "", "", "", "", "", null, null);

    private final Safe safe;
    private final JsonMapper json = JsonMapper.shared();

    ContactSafe(Safe safe) {
        this.safe = safe;
    }

    long keep(long contact, ContactWords words) {
        return safe.keep(json.writeValueAsString(words), purpose(contact));
    }

    ContactWords open(ContactLine line) {
        Long sealed = line.sealed();
        return sealed == null ? GONE : json.readValue(safe.open(sealed, purpose(line.id())), ContactWords.class);
    }

    void destroy(long sealed) {
        safe.destroy(sealed);
    }

    private static String purpose(long contact) {
        return "intake.contact/" + contact;
    }
}
