package org.xinqiao.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/** 账号: the front door to who may sign in. */
@Service
public class Accounts {

    private final AccountTable accounts;
    private final RoleTable roles;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final Factors factors;
    private final Audit audit;

    Accounts(
            AccountTable accounts,
            RoleTable roles,
            Passwords passwords,
            SignInAttempts attempts,
            Factors factors,
            Audit audit) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.attempts = attempts;
        this.factors = factors;
        this.audit = audit;
    }

    /**
     * Lets a person in who knows the password. A wrong password and an unknown name get the same answer, after the same time.
     * Whom it does not let in is put on record here; a session that opens, where it opens.
     *
     * @param from the address the attempt comes from
     */
    public Account signIn(String username, Proof proof, String from) {
        return checked(username, proof, from).orElseThrow(() -> new ProblemFound(AccessProblem.BAD_CREDENTIALS));
    }

    /** Has somebody who is signed in prove once more who they are. */
    public Account prove(AccountId id, Proof proof, String from) {
        Account account = get(id);
        return checked(account.username(), proof, from)
                .orElseThrow(() -> new ProblemFound(AccessProblem.WRONG_PASSWORD));
    }

    /** The second factor of somebody for whom a provider vouches in place of a password. */
    void checkSecond(Account account, Proof proof, String from) {
        mustBeLetTry(account.username(), from);
        checkFactor(account, proof, from);
        attempts.note(account.username(), from, true);
    }

    private void mustBeLetTry(String username, String from) {
        if (!attempts.mayTry(username, from)) {
            audit.did(refusal(AuditAction.SESSION_LOCKED, username));
            throw new ProblemFound(AccessProblem.TOO_MANY_ATTEMPTS);
        }
    }

    private Optional<Account> checked(String username, Proof proof, String from) {
        mustBeLetTry(username, from);
        boolean right = passwords.matches(proof.password(), accounts.passwordHash(username));
        Optional<Account> account = accounts.find(username).filter(found -> right);
        if (account.isEmpty()) {
            refuse(username, from);
        } else {
            checkFactor(account.get(), proof, from);
            attempts.note(username, from, true);
        }
        return account;
    }

    /** Asking for the second factor is no failure yet; a wrong one is. */
    private void checkFactor(Account account, Proof proof, String from) {
        if (!factors.has(account.id())) {
            return;
        }
        if (proof.isBare()) {
            throw new ProblemFound(AccessProblem.CODE_NEEDED, List.of(), factors.asked(account.id()));
        }
        factors.refusal(account, proof).ifPresent(problem -> {
            refuse(account.username(), from);
            throw new ProblemFound(problem);
        });
    }

    private void refuse(String username, String from) {
        attempts.note(username, from, false);
        audit.did(refusal(AuditAction.SESSION_REFUSED, username));
    }

    private Act refusal(AuditAction action, String username) {
        return Act.of(action, accounts.find(username).map(Account::who).orElse(Who.NOBODY))
                .on(SignInAttempts.isUsername(username) ? Subject.of("username", username) : null)
                .ending(Result.REFUSED);
    }

    /** @throws ProblemFound with {@link AccessProblem#NOT_SIGNED_IN} when the account is gone or switched off */
    public Account get(AccountId id) {
        return find(id).orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN));
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    public Optional<Account> find(String username) {
        return accounts.find(username);
    }

    /** A person's, not a partner's system's. */
    Optional<Account> findPerson(String username) {
        return accounts.passwordHash(username).flatMap(hash -> accounts.find(username));
    }

    /** Somebody who holds a power: the one longest on record, for commands that are given without a name. */
    public Optional<Account> firstWho(Power power) {
        return accounts.findFirst(roles.list().stream()
                .filter(role -> role.powers().contains(power))
                .map(Role::code)
                .toList());
    }

    /** Everybody who may sign in. */
    public List<Account> list() {
        return accounts.list();
    }

    /** People who may sign in and work for some units, by name. @param words a part of the name; empty for everybody */
    public List<Account> ofUnits(Collection<UnitId> units, String words, int most) {
        return accounts.ofUnits(units, words, most);
    }

    /** Every role of the place. */
    public List<Role> roles() {
        return roles.list();
    }
}
