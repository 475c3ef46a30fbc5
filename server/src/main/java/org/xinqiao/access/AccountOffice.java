package org.xinqiao.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.AccountLineTable;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.NewAccount;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.StaffMember;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.ProblemFound;

/**
 * 账号管理: what the system administrator does: makes accounts, moves them, switches them on and off. A new account may do
 * nothing until the security administrator grants it a role.
 */
@Service
public class AccountOffice {

    private final OfficeReach reach;
    private final AccountLineTable lines;
    private final AccountTable accounts;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;

    AccountOffice(
            OfficeReach reach,
            AccountLineTable lines,
            AccountTable accounts,
            Passwords passwords,
            Audit audit,
            Clock clock) {
        this.reach = reach;
        this.lines = lines;
        this.accounts = accounts;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** 账号所在: for which unit it acts, and how far it sees. */
    public record Post(UnitId unit, AreaCode area) {}

    /** @param password shown this once */
    public record Made(AccountId id, String password) {

        @Override
        public String toString() {
            return "Made " + id;
        }
    }

    /** An account for a person, without any role yet. */
    @Transactional
    public Made add(long person, String username, Post post, Viewer viewer) {
        StaffMember member = reach.getPerson(person, viewer);
        reach.check(username, post, viewer, new ArrayList<>());
        String password = Passwords.random();
        accounts.add(
                List.of(new NewAccount(
                        username,
                        member.name(),
                        passwords.hash(password),
                        true,
                        List.of(),
                        post.unit(),
                        post.area(),
                        member.id())),
                clock.instant());
        AccountId id = accounts.find(username).orElseThrow().id();
        audit.did(Act.of(AuditAction.ACCOUNT_ADDED, viewer.who())
                .on(subject(id))
                .with("username", username)
                .with("staffNo", member.staffNo())
                .with("unit", post.unit().value())
                .with("area", post.area().value()));
        return new Made(id, password);
    }

    /** 调动: it acts for another unit, or sees another area. */
    @Transactional
    public void move(AccountId id, Post post, Viewer viewer) {
        AccountLine line = reach.getAnothers(id, viewer);
        reach.checkPost(post, viewer, new ArrayList<>());
        lines.move(id, post.unit(), post.area(), line.active());
        audit.did(Act.of(AuditAction.ACCOUNT_CHANGED, viewer.who())
                .on(subject(id))
                .with("unitBefore", line.unit().value())
                .with("areaBefore", line.area().value())
                .with("unit", post.unit().value())
                .with("area", post.area().value()));
    }

    /** 启用, 停用: whoever is signed in with it is out at once. */
    @Transactional
    public void turn(AccountId id, boolean on, Viewer viewer) {
        AccountLine line = reach.getAnothers(id, viewer);
        if (!on) {
            lines.holdStill();
            reach.checkNotTheLast(line);
        }
        lines.move(id, line.unit(), line.area(), on);
        if (!on) {
            lines.endSessions(id);
        }
        audit.did(Act.of(AuditAction.ACCOUNT_SWITCHED, viewer.who())
                .on(subject(id))
                .with("active", on));
    }

    /** 重置密码, shown this once. An administrator's is reset at the machine alone: nobody may become another of the three. */
    @Transactional
    public String newPassword(AccountId id, Viewer viewer) {
        AccountLine line = reach.getAnothers(id, viewer);
        if (line.service()) {
            throw new ProblemFound(AccessProblem.NOT_FOR_SERVICES);
        }
        if (reach.isAdministrators(line)) {
            throw new ProblemFound(AccessProblem.AT_THE_MACHINE_ALONE);
        }
        String password = Passwords.random();
        accounts.changePassword(line.username(), passwords.hash(password), true, clock.instant());
        lines.endSessions(id);
        audit.did(Act.of(AuditAction.PASSWORD_CHANGED, viewer.who()).on(subject(id)));
        return password;
    }

    private static Subject subject(AccountId id) {
        return Subject.of("account", id.value());
    }
}
