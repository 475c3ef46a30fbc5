package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.ProblemFound;

/**
 * 密码规则, 修改密码: long enough, of three kinds of characters or very long, without the user name, and another one than
 * before, or than any of the latest where the place wants that.
 */
@Service
public class OwnPassword {

    private static final int KINDS = 3;
    private static final int LONG = 18;
    private static final int LONGEST = 200;

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final SignInRules rules;
    private final Audit audit;
    private final Clock clock;

    OwnPassword(
            AccountTable accounts,
            Passwords passwords,
            Sessions sessions,
            SignInRules rules,
            Audit audit,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes another password; all other sessions of the person end. The door has asked for the old one. */
    @Transactional
    public void change(Account account, String wanted, Session here) {
        Optional<String> present = accounts.passwordHash(account.username());
        boolean same = passwords.matches(wanted, present);
        if (same || !isGood(wanted, account.username())) {
            throw new ProblemFound(same ? AccessProblem.SAME_PASSWORD : AccessProblem.WEAK_PASSWORD);
        }
        int before = rules.passwordHistory() - 1;
        if (before > 0) {
            if (accounts.oldPasswords(account.id(), before).stream()
                    .anyMatch(hash -> passwords.matches(wanted, Optional.of(hash)))) {
                throw new ProblemFound(AccessProblem.OLD_PASSWORD);
            }
            present.ifPresent(hash -> accounts.keepOldPassword(account.id(), hash, before, clock.instant()));
        }
        accounts.changePassword(account.username(), passwords.hash(wanted), false, clock.instant());
        sessions.endOthers(here, account.who());
        audit.did(Act.of(AuditAction.PASSWORD_CHANGED, account.who())
                .on(Subject.of("account", account.id().value())));
    }

    /** 密码到期: whoever signs in with a password that has become too old changes it before anything else. */
    @Transactional
    public Account inTime(Account account) {
        Duration age = rules.passwordMaxAge();
        if (!age.isPositive()
                || !accounts.expirePassword(account.id(), clock.instant().minus(age))) {
            return account;
        }
        audit.did(Act.of(AuditAction.PASSWORD_EXPIRED, account.who())
                .on(Subject.of("account", account.id().value())));
        return accounts.find(account.id()).orElse(account);
    }

    private boolean isGood(String wanted, String username) {
        return wanted.length() >= rules.passwordLength()
                && wanted.length() <= LONGEST
                && (wanted.length() >= LONG || kinds(wanted) >= KINDS)
                && !wanted.toLowerCase(Locale.ROOT).contains(username);
    }

    private static long kinds(String text) {
        return Stream.of(
                        text.chars().anyMatch(Character::isLowerCase),
                        text.chars().anyMatch(Character::isUpperCase),
                        text.chars().anyMatch(Character::isDigit),
                        text.chars().anyMatch(each -> !Character.isLetterOrDigit(each)))
                .filter(held -> held)
                .count();
    }
}
