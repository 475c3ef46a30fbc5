package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.notice.Readers;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;
import org.xinqiao.portal.store.CitizenSessionTable;

/** 市民会话: who is signed in with a phone. It is none of the desk's sessions and opens nothing there. */
@Service
public class CitizenSessions {

    /** How long somebody stays signed in. */
    public static final Duration LASTS = Duration.ofDays(30);

    private static final int SECRET_BYTES = 32;

    private final CitizenSessionTable table;
    private final Citizens citizens;
    private final Readers readers;
    private final Audit audit;
    private final Clock clock;

    CitizenSessions(CitizenSessionTable table, Citizens citizens, Readers readers, Audit audit, Clock clock) {
        this.table = table;
        this.citizens = citizens;
        this.readers = readers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret what the browser keeps in its cookie; nobody else has it */
    public record Opened(String secret, Person person) {}

    /** Opens one for whoever proved to hold that phone, who is told things in that language from now on. */
    @Transactional
    public Opened open(PhoneNumber phone, Lang lang) {
        CitizenId citizen = signedIn(phone, lang);
        return new Opened(open(citizen, LASTS, null), person(citizen).orElseThrow());
    }

    /** Whoever proved to hold that phone, which is on record. */
    CitizenId signedIn(PhoneNumber phone, Lang lang) {
        CitizenId citizen = citizens.findOrCreate("", phone.value());
        readers.speaks(citizen, lang);
        audit.did(act(AuditAction.PORTAL_SIGNED_IN, citizen));
        return citizen;
    }

    /** Opens one, on a device of theirs if it is not a browser; its secret. */
    String open(CitizenId citizen, Duration lasts, @Nullable UUID device) {
        String secret = secret();
        Instant now = clock.instant();
        table.add(Sha256.of(secret), citizen, now, now.plus(lasts), device);
        return secret;
    }

    /** What nobody guesses. */
    String secret() {
        return SecretText.of(SECRET_BYTES);
    }

    /** On which device a session is open; on none for a browser's. */
    Optional<UUID> deviceOf(String secret) {
        return table.deviceOf(Sha256.of(secret), clock.instant());
    }

    /** Whose session it is; nobody's once it ran out, or once the person has been erased. */
    public Optional<Person> find(String secret) {
        return table.find(Sha256.of(secret), clock.instant()).flatMap(this::person);
    }

    /** Signing out; done again, nothing happens. */
    @Transactional
    public void end(String secret) {
        byte[] hash = Sha256.of(secret);
        table.find(hash, clock.instant()).ifPresent(citizen -> {
            table.end(hash);
            audit.did(act(AuditAction.PORTAL_SIGNED_OUT, citizen));
        });
    }

    /** Closes all of those who are nobody any more. */
    @Transactional
    public void endAll(Collection<CitizenId> people) {
        table.endAll(people);
    }

    void sweep() {
        table.forgetBefore(clock.instant());
    }

    /** Everybody known under the same phone is the one who holds it. */
    private Optional<Person> person(CitizenId citizen) {
        Set<CitizenId> all = citizens.sharingNumber(citizen);
        return all.isEmpty() ? Optional.empty() : Optional.of(new Person(citizen, all));
    }

    private static Act act(AuditAction action, CitizenId citizen) {
        return Act.of(action, Who.NOBODY).on(Subject.of("citizen", citizen.value()));
    }
}
