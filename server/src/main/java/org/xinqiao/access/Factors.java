package org.xinqiao.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.model.Passkey;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.ProblemFound;

/** 第二因素: the front door to one-time codes, passkeys, and the recovery codes that take their place. */
@Service
public class Factors {

    private final OneTimeCodes codes;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    private final FactorRule rule;
    private final Audit audit;

    Factors(OneTimeCodes codes, Passkeys passkeys, RecoveryCodes recovery, FactorRule rule, Audit audit) {
        this.codes = codes;
        this.passkeys = passkeys;
        this.recovery = recovery;
        this.rule = rule;
        this.audit = audit;
    }

    /**
     * 第二因素状态.
     *
     * @param enrolled whether one-time codes are in use
     * @param required whether one of the person's roles may not do without a second factor
     * @param passkeyDomain the host at which passkeys count, and below
     */
    public record State(
            boolean enrolled,
            @Nullable Instant enrolledAt,
            boolean required,
            int recoveryCodesLeft,
            List<OwnPasskey> passkeys,
            String passkeyDomain) {}

    /** 自己的通行密钥. */
    public record OwnPasskey(
            String id,
            String name,
            Instant addedAt,
            @Nullable Instant usedAt) {

        static OwnPasskey of(Passkey passkey) {
            return new OwnPasskey(Long.toString(passkey.id()), passkey.name(), passkey.addedAt(), passkey.usedAt());
        }
    }

    /** 待绑定: what an app needs to show codes. */
    public record Offer(String secret, String address) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    public State of(Account account) {
        Optional<Instant> since = codes.since(account.id());
        return new State(
                since.isPresent(),
                since.orElse(null),
                rule.isRequired(account),
                recovery.left(account.id()),
                passkeys.of(account.id()).stream().map(OwnPasskey::of).toList(),
                passkeys.domain());
    }

    /** Whether somebody has to set one up before they may do anything else. */
    public boolean isMissing(Account account) {
        return rule.isRequired(account) && !has(account.id());
    }

    boolean has(AccountId account) {
        return codes.has(account) || passkeys.has(account);
    }

    /** Offers a new secret, which counts once its first code is right. */
    @Transactional
    public Offer offer(Account account) {
        audit.did(Act.of(AuditAction.FACTOR_OFFERED, account.who()).on(subject(account)));
        return codes.offer(account);
    }

    /**
     * Takes the offered secret into use, in place of any before.
     *
     * @return new recovery codes, shown this once
     */
    @Transactional
    public List<String> enrol(Account account, String code) {
        codes.enrol(account.id(), code);
        audit.did(Act.of(AuditAction.FACTOR_ENROLLED, account.who()).on(subject(account)));
        return recovery.renew(account.id());
    }

    /** What a browser is asked to make a passkey of. */
    @Transactional
    public PasskeyOffer offerPasskey(Account account) {
        audit.did(Act.of(AuditAction.FACTOR_OFFERED, account.who()).on(subject(account)));
        return passkeys.offer(account);
    }

    /**
     * Takes another passkey into use.
     *
     * @param answer what the browser answered to the offer
     * @return recovery codes where it is the first factor; otherwise none
     */
    @Transactional(noRollbackFor = ProblemFound.class)
    public List<String> addPasskey(Account account, String name, String answer) {
        boolean first = !has(account.id());
        passkeys.add(account, name, answer);
        audit.did(Act.of(AuditAction.PASSKEY_ADDED, account.who())
                .on(subject(account))
                .with("name", name));
        return first ? recovery.renew(account.id()) : List.of();
    }

    @Transactional
    public void removePasskey(Account account, long id) {
        String name = passkeys.remove(account.id(), id);
        settle(account);
        audit.did(Act.of(AuditAction.PASSKEY_REMOVED, account.who())
                .on(subject(account))
                .with("name", name));
    }

    /** New recovery codes; the old ones count no longer. */
    @Transactional
    public List<String> renewCodes(Account account) {
        if (!has(account.id())) {
            throw new ProblemFound(AccessProblem.NO_FACTOR);
        }
        audit.did(Act.of(AuditAction.FACTOR_CODES_RENEWED, account.who()).on(subject(account)));
        return recovery.renew(account.id());
    }

    /** Does without one-time codes from now on, where the roles allow it. */
    @Transactional
    public void leave(Account account) {
        codes.remove(account.id());
        settle(account);
        audit.did(Act.of(AuditAction.FACTOR_REMOVED, account.who()).on(subject(account)));
    }

    /** The last factor goes only where the roles allow it, and the recovery codes go with it. */
    private void settle(Account account) {
        if (has(account.id())) {
            return;
        }
        if (rule.isRequired(account)) {
            throw new ProblemFound(AccessProblem.FACTOR_REQUIRED_BY_ROLE);
        }
        recovery.drop(account.id());
    }

    /** 重置: for somebody who has lost phone, keys and recovery codes. */
    @Transactional
    public void reset(Account account, Who by, String reason) {
        if (!has(account.id())) {
            throw new ProblemFound(AccessProblem.NO_FACTOR);
        }
        codes.remove(account.id());
        passkeys.removeAll(account.id());
        recovery.drop(account.id());
        audit.did(Act.of(AuditAction.FACTOR_RESET, by).on(subject(account)).with("reason", reason));
    }

    /** What somebody whose password is right is asked for besides: {@code codes}, {@code passkey}. */
    Map<String, Object> asked(AccountId account) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("codes", codes.has(account));
        if (passkeys.has(account)) {
            asked.put("passkey", passkeys.ask(account));
        }
        return asked;
    }

    /** Why it proves nothing; empty when it does. A recovery code will do in place of any. */
    Optional<AccessProblem> refusal(Account account, Proof proof) {
        if (proof.passkey() != null) {
            return passkeys.refusal(account, proof.passkey());
        }
        boolean right = codes.takes(account.id(), proof.code()) || recovery.takes(account, proof.code());
        return right ? Optional.empty() : Optional.of(AccessProblem.WRONG_CODE);
    }

    static Subject subject(Account account) {
        return Subject.of("account", account.id().value());
    }
}
