package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.xinqiao.access.model.ContentDigest;
import org.xinqiao.access.model.SignatureCheck;
import org.xinqiao.access.model.SignedRequest;
import org.xinqiao.access.store.ServiceKeyTable;
import org.xinqiao.platform.ProblemFound;

/** 签名请求: the front door for partners' systems, which prove at each request anew who they are. */
@Service
public class SignedRequests {

    /** Longer than any signature counts, however the clocks differ. */
    private static final Duration NONCES_KEPT = SignatureCheck.LASTS.multipliedBy(2);

    private final ServiceKeyTable keys;
    private final Accounts accounts;
    private final AccessSettings settings;
    private final SignatureRefusals refusals;
    private final Clock clock;

    SignedRequests(
            ServiceKeyTable keys, Accounts accounts, AccessSettings settings, SignatureRefusals refusals, Clock clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.settings = settings;
        this.refusals = refusals;
        this.clock = clock;
    }

    /**
     * What came over the line.
     *
     * @param input the field {@code Signature-Input}
     * @param signature the field {@code Signature}
     * @param digest the field {@code Content-Digest}; empty for none
     * @param hasBody whether anything follows
     * @param body reads what follows past its digest: nothing is read for whoever has no key
     */
    public record Received(
            SignedRequest request,
            String input,
            String signature,
            String digest,
            boolean hasBody,
            Consumer<ContentDigest> body) {}

    /** @param keyId the key it was signed with */
    public record Known(Account account, String keyId) {}

    /**
     * Whose request it is.
     *
     * @throws ProblemFound with what is wrong with the signature; on record where the key is known
     */
    public Known check(Received received) {
        SignatureCheck signed = SignatureCheck.parse(received.input(), received.signature())
                .orElseThrow(() -> new ProblemFound(AccessProblem.SIGNATURE_MALFORMED));
        List<String> missing = signed.missing(received.request(), received.hasBody());
        if (!missing.isEmpty()) {
            throw new ProblemFound(AccessProblem.SIGNATURE_INCOMPLETE, List.of(), Map.of("missing", missing));
        }
        ServiceKey key =
                keys.find(signed.keyId()).orElseThrow(() -> new ProblemFound(AccessProblem.SIGNATURE_KEY_UNKNOWN));
        Account account =
                accounts.find(key.account()).orElseThrow(() -> new ProblemFound(AccessProblem.SIGNATURE_KEY_UNKNOWN));
        Instant now = clock.instant();
        untrue(signed, received, key, now).ifPresent(problem -> refuse(problem, account, key));
        untaken(signed, received, key, now).ifPresent(problem -> refuse(problem, account, key));
        keys.noteUse(key, now);
        return new Known(account, key.keyId());
    }

    private void refuse(AccessProblem problem, Account account, ServiceKey key) {
        refusals.note(key, account.who(), problem);
        throw new ProblemFound(problem);
    }

    private static Optional<AccessProblem> untrue(
            SignatureCheck signed, Received received, ServiceKey key, Instant now) {
        if (!signed.isBy(key.publicKey(), received.request())) {
            return Optional.of(AccessProblem.SIGNATURE_WRONG);
        }
        if (key.isPending()) {
            return Optional.of(AccessProblem.SIGNATURE_KEY_PENDING);
        }
        if (!key.counts(now)) {
            return Optional.of(AccessProblem.SIGNATURE_KEY_OVER);
        }
        return signed.isTimely(now) ? Optional.empty() : Optional.of(AccessProblem.SIGNATURE_OLD);
    }

    /** The nonce comes last, so that nobody without the key can use one up. */
    private Optional<AccessProblem> untaken(SignatureCheck signed, Received received, ServiceKey key, Instant now) {
        if (received.hasBody() && !isItsBody(received)) {
            return Optional.of(AccessProblem.DIGEST_WRONG);
        }
        if (!keys.takeNonce(key, signed.nonce(), now.plus(NONCES_KEPT))) {
            return Optional.of(AccessProblem.SIGNATURE_REPLAYED);
        }
        return keys.count(key.account(), now) > settings.serviceRate()
                ? Optional.of(AccessProblem.TOO_MANY_REQUESTS)
                : Optional.empty();
    }

    private static boolean isItsBody(Received received) {
        ContentDigest digest = ContentDigest.told(received.digest());
        received.body().accept(digest);
        return digest.fits();
    }

    /** Clears away what no longer counts. */
    void sweep() {
        keys.sweep(clock.instant());
    }
}
