package org.xinqiao.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinqiao.access.model.Totp;
import org.xinqiao.access.store.FactorTable;
import org.xinqiao.access.store.FactorTable.Kept;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Safe;

/** 动态口令: what an app on the person's phone shows every half minute. */
@Component
class OneTimeCodes {

    private final FactorTable table;
    private final Safe safe;
    private final FactorRule rule;
    private final Clock clock;

    OneTimeCodes(FactorTable table, Safe safe, FactorRule rule, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.rule = rule;
        this.clock = clock;
    }

    boolean has(AccountId account) {
        return since(account).isPresent();
    }

    Optional<Instant> since(AccountId account) {
        return table.find(account).map(Kept::enrolledAt);
    }

    /** A new secret, which counts once its first code is right. */
    Factors.Offer offer(Account account) {
        Totp totp = Totp.fresh();
        table.find(account.id()).map(Kept::pending).ifPresent(safe::destroy);
        table.putPending(account.id(), safe.keep(totp.secret(), purpose(account.id())));
        return new Factors.Offer(totp.secret(), totp.address(rule.issuer(), account.username()));
    }

    /** Takes the offered secret into use, in place of any before. */
    void enrol(AccountId account, String code) {
        Kept kept = table.find(account)
                .filter(found -> found.pending() != null)
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_OFFER));
        OptionalLong step =
                totp(account, Objects.requireNonNull(kept.pending())).stepOf(code.strip(), clock.instant());
        if (step.isEmpty()) {
            throw new ProblemFound(AccessProblem.WRONG_CODE_TO_ENROL);
        }
        table.enrol(account, clock.instant(), step.getAsLong());
        if (kept.secret() != null) {
            safe.destroy(kept.secret());
        }
    }

    /** Whether the code is right now and was never taken before. */
    boolean takes(AccountId account, String code) {
        Long secret = table.find(account).map(Kept::secret).orElse(null);
        if (secret == null) {
            return false;
        }
        OptionalLong step = totp(account, secret).stepOf(code.strip(), clock.instant());
        return step.isPresent() && table.take(account, step.getAsLong());
    }

    void remove(AccountId account) {
        table.find(account)
                .ifPresent(kept -> Stream.of(kept.secret(), kept.pending())
                        .filter(Objects::nonNull)
                        .forEach(safe::destroy));
        table.remove(account);
    }

    private Totp totp(AccountId account, long number) {
        return Totp.of(safe.open(number, purpose(account)));
    }

    private static String purpose(AccountId account) {
        return "access.totp/" + account;
    }
}
