package org.xinqiao.citizens.store;

import org.jspecify.annotations.Nullable;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.vault.KeyRing;
import org.xinqiao.citizens.vault.PersonKey;
import org.xinqiao.schema.citizens.tables.records.CitizenRecord;

/** 明文: who somebody is, opened; it stays within this room but for who has been let in on it by name and reason. */
public record Plain(String name, @Nullable PhoneNumber phone) {

    static final String NAME = "citizen.name";
    static final String PHONE = "citizen.phone";
    /** Whoever has been erased. */
    static final Plain NOBODY = new Plain("", null);

    /** What a row says that has not been erased. */
    static Plain opened(CitizenRecord row, KeyRing ring) {
        byte[] key = row.getKey();
        if (key == null) {
            return new Plain(
                    ring.openFirstFormat(row.getName(), NAME),
                    row.getPhone() == null ? null : new PhoneNumber(ring.openFirstFormat(row.getPhone(), PHONE)));
        }
        PersonKey person = ring.personKey(key, row.getId());
        return new Plain(
                person.open(row.getName(), NAME),
                row.getPhone() == null ? null : new PhoneNumber(person.open(row.getPhone(), PHONE)));
    }

    /** Seals all of it with a new key of the row's own. */
    void sealInto(CitizenRecord row, KeyRing ring) {
        PersonKey person = ring.newPersonKey(row.getId());
        row.setKey(person.sealed());
        row.setName(person.seal(name, NAME));
        row.setPhone(phone == null ? null : person.seal(phone.value(), PHONE));
        row.setGeneration((short) ring.current());
    }

    /** Whether both are known. */
    public boolean isWhole() {
        return !name.isEmpty() && phone != null;
    }

    /** Whether only the number is known. */
    public boolean isNameless() {
        return name.isEmpty() && phone != null;
    }

    String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    String maskedPhone() {
        return phone == null ? "" : phone.masked();
    }

    /** Not shown by accident. */
    @Override
    public String toString() {
        return maskedName() + " " + maskedPhone();
    }
}
