package org.xinqiao.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.platform.ProblemFound;

/** 账号: the front door to who may sign in. */
@Service
public class Accounts {

    private final AccountTable accounts;
    private final RoleTable roles;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    Accounts(AccountTable accounts, RoleTable roles, Passwords passwords, SignInAttempts attempts) {
        this.accounts = accounts;
        this.roles = roles;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /**
     * Lets a person in who knows the password. A wrong password and an unknown name get the same answer, after the same time.
     *
     * @param from the address the attempt comes from
     */
    public Account signIn(String username, String password, String from) {
        if (!attempts.mayTry(username, from)) {
            throw new ProblemFound(AccessProblem.TOO_MANY_ATTEMPTS);
        }
        boolean right = passwords.matches(password, accounts.passwordHash(username));
        Optional<Account> account = accounts.find(username).filter(found -> right);
        attempts.note(username, from, account.isPresent());
        return account.orElseThrow(() -> new ProblemFound(AccessProblem.BAD_CREDENTIALS));
    }

    public Optional<Account> find(AccountId id) {
        return accounts.find(id);
    }

    public Optional<Account> find(String username) {
        return accounts.find(username);
    }

    /** Somebody who holds a power: the one longest on record, for commands that are given without a name. */
    public Optional<Account> firstWho(Power power) {
        return accounts.findFirst(roles.list().stream()
                .filter(role -> role.powers().contains(power))
                .map(Role::code)
                .toList());
    }

    /** Every role of the place. */
    public List<Role> roles() {
        return roles.list();
    }
}
