package org.xinqiao.citizens.store;

import static org.xinqiao.schema.citizens.Tables.CITIZEN;
import static org.xinqiao.schema.citizens.Tables.READING;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.AccountId;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.citizens.vault.Vault;
import org.xinqiao.schema.citizens.tables.records.CitizenRecord;

/** 来电人表: sealed going in, masked coming out. */
@Repository
public class CitizenTable {

    private static final String NAME = "citizen.name";
    private static final String PHONE = "citizen.phone";

    private final DSLContext sql;
    private final Vault vault;

    public CitizenTable(DSLContext sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** One contact more of the person with this name and number; a person never met before is added. */
    public CitizenId contacted(String name, PhoneNumber phone, Instant at) {
        long id = sql.insertInto(CITIZEN)
                .set(CITIZEN.PHONE_HASH, vault.hash(phone.value(), PHONE))
                .set(CITIZEN.NAME_HASH, vault.hash(name, NAME))
                .set(CITIZEN.PHONE, vault.seal(phone.value(), PHONE))
                .set(CITIZEN.NAME, vault.seal(name, NAME))
                .set(CITIZEN.FIRST_CONTACT, at)
                .set(CITIZEN.LAST_CONTACT, at)
                .onConflict(CITIZEN.PHONE_HASH, CITIZEN.NAME_HASH)
                .doUpdate()
                .set(CITIZEN.CONTACTS, CITIZEN.CONTACTS.plus(1))
                .set(CITIZEN.LAST_CONTACT, at)
                .returningResult(CITIZEN.ID)
                .fetchSingle()
                .value1();
        return new CitizenId(id);
    }

    /** One contact more of somebody known already. */
    public void contactedAgain(CitizenId id, Instant at) {
        sql.update(CITIZEN)
                .set(CITIZEN.CONTACTS, CITIZEN.CONTACTS.plus(1))
                .set(CITIZEN.LAST_CONTACT, at)
                .where(CITIZEN.ID.eq(id.value()))
                .execute();
    }

    /** Somebody of whom only the name is known: nobody can tell whether they were here before. */
    public CitizenId addWithoutPhone(String name, Instant at) {
        long id = sql.insertInto(CITIZEN)
                .set(CITIZEN.NAME_HASH, vault.hash(name, NAME))
                .set(CITIZEN.NAME, vault.seal(name, NAME))
                .set(CITIZEN.FIRST_CONTACT, at)
                .set(CITIZEN.LAST_CONTACT, at)
                .returningResult(CITIZEN.ID)
                .fetchSingle()
                .value1();
        return new CitizenId(id);
    }

    /** Everybody who has called from this number, the latest first. */
    public List<MaskedCitizen> withPhone(PhoneNumber phone) {
        return sql.selectFrom(CITIZEN)
                .where(CITIZEN.PHONE_HASH.eq(vault.hash(phone.value(), PHONE)))
                .orderBy(CITIZEN.LAST_CONTACT.desc(), CITIZEN.ID.desc())
                .fetch(this::masked);
    }

    public List<MaskedCitizen> find(Collection<CitizenId> ids) {
        return sql.selectFrom(CITIZEN)
                .where(CITIZEN.ID.in(ids.stream().map(CitizenId::value).toList()))
                .fetch(this::masked);
    }

    /** Puts on record that somebody looked. */
    public void addReading(Instant at, AccountId by, @Nullable CitizenId citizen, String what, String why) {
        sql.insertInto(READING)
                .set(READING.AT, at)
                .set(READING.ACCOUNT, by.value())
                .set(READING.CITIZEN, citizen == null ? null : citizen.value())
                .set(READING.WHAT, what)
                .set(READING.WHY, why)
                .execute();
    }

    private MaskedCitizen masked(CitizenRecord row) {
        byte[] phone = row.getPhone();
        String name = vault.open(row.getName(), NAME);
        return new MaskedCitizen(
                new CitizenId(row.getId()),
                name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
                Optional.ofNullable(phone)
                        .map(number -> new PhoneNumber(vault.open(number, PHONE)).masked())
                        .orElse(""),
                row.getContacts(),
                row.getLastContact());
    }
}
