package org.xinqiao.access;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.access.model.Passkey;
import org.xinqiao.access.model.PasskeyCheck;
import org.xinqiao.access.model.PasskeySite;
import org.xinqiao.access.store.PasskeyTable;
import org.xinqiao.access.store.PasskeyTable.Purpose;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;

/** 通行密钥: what people have registered, and whether they have it at hand now. */
@Component
class Passkeys {

    private static final int CHALLENGE_BYTES = 32;
    private static final int MOST = 20;
    private static final Duration CHALLENGE_LASTS = Duration.ofMinutes(3);

    private final SecureRandom random = new SecureRandom();
    private final PasskeyTable table;
    private final PasskeySite site;
    private final PasskeyCheck check;
    private final AccessSettings settings;
    private final Audit audit;
    private final Clock clock;

    Passkeys(PasskeyTable table, AccessSettings settings, Audit audit, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.site = settings.site();
        this.check = new PasskeyCheck(site);
        this.audit = audit;
        this.clock = clock;
    }

    /** The host at which they count, and below. */
    String domain() {
        return site.domain();
    }

    List<Passkey> of(AccountId account) {
        return table.of(account);
    }

    boolean has(AccountId account) {
        return table.has(account);
    }

    /** What a browser is asked to make a new one of. */
    PasskeyOffer offer(Account account) {
        List<Passkey> known = table.of(account.id());
        if (known.size() >= MOST) {
            throw new ProblemFound(AccessProblem.PASSKEYS_ENOUGH);
        }
        byte[] handle =
                ByteBuffer.allocate(Long.BYTES).putLong(account.id().value()).array();
        return PasskeyOffer.of(
                new PasskeyOffer.Party(site.domain(), settings.issuer()),
                new PasskeyOffer.User(text(handle), account.username(), account.name()),
                challenge(account.id(), Purpose.ADD),
                CHALLENGE_LASTS,
                handles(known));
    }

    /** Takes a new one into use. */
    void add(Account account, String name, String answer) {
        byte[] challenge =
                check.challengeOfNew(answer).orElseThrow(() -> new ProblemFound(AccessProblem.PASSKEY_NOT_ADDED));
        if (!takes(challenge, account.id(), Purpose.ADD)) {
            throw new ProblemFound(AccessProblem.PASSKEY_TOO_LATE_TO_ADD);
        }
        Passkey.Credential credential =
                check.added(answer, challenge).orElseThrow(() -> new ProblemFound(AccessProblem.PASSKEY_NOT_ADDED));
        if (!table.add(account.id(), name, credential, clock.instant())) {
            throw new ProblemFound(AccessProblem.PASSKEY_KNOWN);
        }
    }

    /** The name of the one that was removed. */
    String remove(AccountId account, long id) {
        return table.remove(account, id).orElseThrow(() -> new ProblemFound(AccessProblem.NO_PASSKEY));
    }

    void removeAll(AccountId account) {
        table.removeAll(account);
    }

    /** What a browser is asked to prove, by one of the person's passkeys. */
    PasskeyAsked ask(AccountId account) {
        return new PasskeyAsked(
                challenge(account, Purpose.PROVE),
                CHALLENGE_LASTS.toMillis(),
                site.domain(),
                handles(table.of(account)),
                PasskeyOffer.REQUIRED);
    }

    /** Why an answer proves nothing; empty when it proves that the person is there. */
    Optional<AccessProblem> refusal(Account account, String answer) {
        PasskeyCheck.Claim claim = check.claim(answer).orElse(null);
        if (claim == null) {
            return Optional.of(AccessProblem.PASSKEY_WRONG);
        }
        if (!takes(claim.challenge(), account.id(), Purpose.PROVE)) {
            return Optional.of(AccessProblem.PASSKEY_TOO_LATE);
        }
        return table.find(account.id(), claim.credentialId())
                .map(passkey -> switch (check.proved(answer, claim.challenge(), passkey.credential())) {
                    case PasskeyCheck.Right right
                    when table.use(passkey.id(), right.signCount(), clock.instant()) -> Optional.<AccessProblem>empty();
                    case PasskeyCheck.Right ignored -> copied(account, passkey);
                    case PasskeyCheck.Copied ignored -> copied(account, passkey);
                    case PasskeyCheck.Wrong ignored -> Optional.of(AccessProblem.PASSKEY_WRONG);
                })
                .orElse(Optional.of(AccessProblem.PASSKEY_WRONG));
    }

    private Optional<AccessProblem> copied(Account account, Passkey passkey) {
        audit.did(Act.of(AuditAction.PASSKEY_COPIED, account.who())
                .on(Factors.subject(account))
                .ending(Result.REFUSED)
                .with("name", passkey.name()));
        return Optional.of(AccessProblem.PASSKEY_COPIED);
    }

    /** Clears away challenges that nobody answered. */
    void sweep() {
        table.forgetChallengesBefore(clock.instant());
    }

    private String challenge(AccountId account, Purpose purpose) {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        random.nextBytes(bytes);
        table.putChallenge(Sha256.of(bytes), account, purpose, clock.instant().plus(CHALLENGE_LASTS));
        return text(bytes);
    }

    private boolean takes(byte[] challenge, AccountId account, Purpose purpose) {
        return table.takeChallenge(Sha256.of(challenge), account, purpose, clock.instant());
    }

    private static List<PasskeyOffer.Handle> handles(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(Passkey::credential)
                .map(each -> PasskeyOffer.Handle.of(text(each.id()), each.transports()))
                .toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
