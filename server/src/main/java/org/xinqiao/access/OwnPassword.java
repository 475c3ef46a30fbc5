package org.xinqiao.access;

import java.util.Locale;
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
 * before.
 */
@Service
public class OwnPassword {

    private static final int KINDS = 3;
    private static final int LONG = 18;
    private static final int LONGEST = 200;

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccessSettings settings;
    private final Audit audit;

    OwnPassword(AccountTable accounts, Passwords passwords, Sessions sessions, AccessSettings settings, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.settings = settings;
        this.audit = audit;
    }

    /** Takes another password; all other sessions of the person end. The door has asked for the old one. */
    @Transactional
    public void change(Account account, String wanted, Session here) {
        boolean same = passwords.matches(wanted, accounts.passwordHash(account.username()));
        if (same || !isGood(wanted, account.username())) {
            throw new ProblemFound(same ? AccessProblem.SAME_PASSWORD : AccessProblem.WEAK_PASSWORD);
        }
        accounts.changePassword(account.username(), passwords.hash(wanted), false);
        sessions.endOthers(here, account.who());
        audit.did(Act.of(AuditAction.PASSWORD_CHANGED, account.who())
                .on(Subject.of("account", account.id().value())));
    }

    private boolean isGood(String wanted, String username) {
        return wanted.length() >= settings.passwordLength()
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
