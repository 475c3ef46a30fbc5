package org.xinqiao.access;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.model.RecoveryCode;
import org.xinqiao.access.model.Totp;
import org.xinqiao.access.store.FactorTable;
import org.xinqiao.access.store.FactorTable.Kept;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Safe;

/** 第二因素: the front door to one-time codes and recovery codes. */
@Service
public class Factors {

    private static final int RECOVERY_CODES = 10;

    private final FactorTable table;
    private final Safe safe;
    private final FactorRule rule;
    private final Audit audit;
    private final Clock clock;

    Factors(FactorTable table, Safe safe, FactorRule rule, Audit audit, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.rule = rule;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 第二因素状态.
     *
     * @param required whether one of the person's roles may not do without
     */
    public record State(boolean enrolled, @Nullable Instant enrolledAt, boolean required, int recoveryCodesLeft) {}

    /** 待绑定: what an app needs to show codes. */
    public record Offer(String secret, String address) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    public State of(Account account) {
        Kept kept = table.find(account.id()).orElse(new Kept(null, null, null));
        return new State(
                kept.secret() != null, kept.enrolledAt(), rule.isRequired(account), table.codesLeft(account.id()));
    }

    /** Whether somebody has to set one up before they may do anything else. */
    public boolean isMissing(Account account) {
        return rule.isRequired(account) && !has(account.id());
    }

    boolean has(AccountId account) {
        return table.find(account).filter(kept -> kept.secret() != null).isPresent();
    }

    /** Offers a new secret, which counts once its first code is right. */
    @Transactional
    public Offer offer(Account account) {
        Totp totp = Totp.fresh();
        table.find(account.id()).map(Kept::pending).ifPresent(safe::destroy);
        table.putPending(account.id(), safe.keep(totp.secret(), purpose(account.id())));
        return new Offer(totp.secret(), totp.address(rule.issuer(), account.username()));
    }

    /**
     * Takes the offered secret into use, in place of any before.
     *
     * @return new recovery codes, shown this once
     */
    @Transactional
    public List<String> enrol(Account account, String code) {
        Kept kept = table.find(account.id())
                .filter(found -> found.pending() != null)
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_OFFER));
        OptionalLong step =
                totp(account.id(), Objects.requireNonNull(kept.pending())).stepOf(code.strip(), clock.instant());
        if (step.isEmpty()) {
            throw new ProblemFound(AccessProblem.WRONG_CODE_TO_ENROL);
        }
        table.enrol(account.id(), clock.instant(), step.getAsLong());
        if (kept.secret() != null) {
            safe.destroy(kept.secret());
        }
        audit.did(Act.of(AuditAction.FACTOR_ENROLLED, account.who()).on(subject(account)));
        return newCodes(account);
    }

    /** New recovery codes; the old ones count no longer. */
    @Transactional
    public List<String> renewCodes(Account account) {
        if (!has(account.id())) {
            throw new ProblemFound(AccessProblem.NO_FACTOR);
        }
        audit.did(Act.of(AuditAction.FACTOR_CODES_RENEWED, account.who()).on(subject(account)));
        return newCodes(account);
    }

    /** Does without from now on, where the roles allow it. */
    @Transactional
    public void leave(Account account) {
        if (rule.isRequired(account)) {
            throw new ProblemFound(AccessProblem.FACTOR_REQUIRED_BY_ROLE);
        }
        remove(account, account.who(), AuditAction.FACTOR_REMOVED, "");
    }

    /** 重置: for somebody who has lost phone and recovery codes. */
    @Transactional
    public void reset(Account account, Who by, String reason) {
        if (!has(account.id())) {
            throw new ProblemFound(AccessProblem.NO_FACTOR);
        }
        remove(account, by, AuditAction.FACTOR_RESET, reason);
    }

    private void remove(Account account, Who by, AuditAction action, String reason) {
        table.find(account.id())
                .ifPresent(kept -> Stream.of(kept.secret(), kept.pending())
                        .filter(Objects::nonNull)
                        .forEach(safe::destroy));
        table.remove(account.id());
        audit.did(Act.of(action, by).on(subject(account)).with("reason", reason));
    }

    /** Whether the code is right and was never taken before; a recovery code will do as well. */
    boolean takes(Account account, String code) {
        AccountId id = account.id();
        Long secret = table.find(id).map(Kept::secret).orElse(null);
        if (secret == null) {
            return false;
        }
        OptionalLong step = totp(id, secret).stepOf(code.strip(), clock.instant());
        if (step.isPresent()) {
            return table.take(id, step.getAsLong());
        }
        boolean used = table.takeCode(id, new RecoveryCode(code).hash(id.value()));
        if (used) {
            audit.did(Act.of(AuditAction.FACTOR_CODE_USED, account.who()).with("left", table.codesLeft(id)));
        }
        return used;
    }

    private List<String> newCodes(Account account) {
        List<RecoveryCode> codes =
                Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES).toList();
        table.putCodes(
                account.id(),
                codes.stream().map(code -> code.hash(account.id().value())).toList());
        return codes.stream().map(RecoveryCode::text).toList();
    }

    private Totp totp(AccountId account, long number) {
        return Totp.of(safe.open(number, purpose(account)));
    }

    private static String purpose(AccountId account) {
        return "access.totp/" + account;
    }

    private static Subject subject(Account account) {
        return Subject.of("account", account.id().value());
    }
}
