package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.SessionTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;

/** 会话: the front door to who is signed in where. */
@Service
public class Sessions {

    private static final int SECRET_BYTES = 32;
    private static final Duration TOUCH_EVERY = Duration.ofSeconds(20);

    private final SessionTable table;
    private final Accounts accounts;
    private final SignInRules rules;
    private final Audit audit;
    private final Clock clock;

    Sessions(SessionTable table, Accounts accounts, SignInRules rules, Audit audit, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param secret what the browser keeps in its cookie; nobody else has it */
    public record Opened(String secret, Session session) {}

    /** Opens one for somebody who was let in; the same person's others end where the place wants one at a time. */
    @Transactional
    public Opened open(Account account, SignInPlace place) {
        if (rules.oneSession()) {
            table.of(account.id()).forEach(other -> end(other, account.who(), "signed-in-elsewhere"));
        }
        String secret = SecretText.of(SECRET_BYTES);
        Session session = table.add(Sha256.of(secret), account.id(), clock.instant(), place);
        put(AuditAction.SESSION_OPENED, session, account.who());
        return new Opened(secret, session);
    }

    /**
     * The session of a cookie, unless it has run out; locked where nobody did anything for too long.
     *
     * @param active whether the person is at work: what a page asks by itself keeps no desk open
     */
    public Optional<Session> find(String secret, boolean active) {
        Instant now = clock.instant();
        Optional<Session> found = table.find(Sha256.of(secret)).filter(session -> !isOver(session));
        if (found.isEmpty() || found.get().locked()) {
            return found;
        }
        Session session = found.get();
        if (isIdle(session, now)) {
            lock(session);
            return table.find(session.id());
        }
        if (active && session.activeAt().plus(TOUCH_EVERY).isBefore(now)) {
            table.touch(session.id(), now);
        }
        return found;
    }

    /** Whether it goes on, for what stays open longer than a request. */
    public boolean lasts(Session session) {
        return table.find(session.id()).filter(found -> !isOver(found)).isPresent();
    }

    private boolean isOver(Session session) {
        return !session.activeAt().plus(rules.sessionLasts()).isAfter(clock.instant());
    }

    private boolean isIdle(Session session, Instant now) {
        return rules.locks() && session.activeAt().plus(rules.lockAfter()).isBefore(now);
    }

    /** 锁屏: from now on only the person's proof opens the desk. */
    @Transactional
    public void lock(Session session) {
        if (table.lock(session.id(), clock.instant())) {
            put(AuditAction.DESK_LOCKED, session, who(session));
        }
    }

    /** 再次认证: opens a locked desk, and makes the session fit for sensitive acts. */
    @Transactional(noRollbackFor = ProblemFound.class)
    public void prove(Session session, Proof proof, String from) {
        proved(session, accounts.prove(session.account(), proof, from));
    }

    /** The same for somebody who has proved who they are elsewhere. */
    @Transactional
    public void proved(Session session, Account account) {
        table.confirm(session.id(), clock.instant());
        put(session.locked() ? AuditAction.DESK_UNLOCKED : AuditAction.SESSION_CONFIRMED, session, account.who());
    }

    /** Whether the person proved who they are not long ago. */
    public boolean isConfirmed(Session session) {
        return session.confirmedAt().plus(rules.confirmLasts()).isAfter(clock.instant());
    }

    /** 闲置锁屏: after how long; zero for never. */
    public Duration lockAfter() {
        return rules.lockAfter();
    }

    /** 密码最短长度, for whoever is signed in and takes another. */
    public int passwordLength() {
        return rules.passwordLength();
    }

    /** 退出: ended by the person in it. */
    @Transactional
    public void close(Session session) {
        if (table.remove(session.id())) {
            put(AuditAction.SESSION_CLOSED, session, who(session));
        }
    }

    /** One's own, the last used first. */
    public List<Session> of(Viewer viewer) {
        Instant since = clock.instant().minus(rules.sessionLasts());
        return table.of(viewer.account()).stream()
                .filter(session -> session.activeAt().isAfter(since))
                .toList();
    }

    /** Ends one of one's own from another. */
    @Transactional
    public void endOwn(long id, Viewer viewer) {
        Session session = table.find(id)
                .filter(found -> found.account().equals(viewer.account()))
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_SESSION));
        end(session, viewer.who(), "by-owner");
    }

    /** Of everybody in an area, the newest first. */
    List<OwnedSession> page(AreaCode within, String words, @Nullable Long before, int limit) {
        return table.page(within, words, before, clock.instant().minus(rules.sessionLasts()), limit);
    }

    Optional<AccountId> ownerOf(long id) {
        return table.find(id).map(Session::account);
    }

    void end(long id, Viewer by) {
        table.find(id).ifPresent(session -> end(session, by.who(), "by-administrator"));
    }

    void endAll(AccountId account, Who by, String why) {
        table.of(account).forEach(session -> end(session, by, why));
    }

    /** All others of the same person. */
    void endOthers(Session here, Who by) {
        table.of(here.account()).stream()
                .filter(session -> session.id() != here.id())
                .forEach(session -> end(session, by, "password-changed"));
    }

    /** 清扫: puts on record, and removes, what ran out. */
    @Transactional
    public int sweep() {
        List<Session> ended = table.unusedSince(clock.instant().minus(rules.sessionLasts()));
        ended.stream()
                .filter(session -> table.remove(session.id()))
                .forEach(session -> put(AuditAction.SESSION_EXPIRED, session, who(session)));
        return ended.size();
    }

    private void end(Session session, Who by, String why) {
        if (table.remove(session.id())) {
            audit.did(Act.of(AuditAction.SESSION_ENDED, by)
                    .on(Subject.of("account", session.account().value()))
                    .with(
                            "session",
                            Objects.requireNonNull(
                                    Origin.HOUSE.inSession(session.mark()).session()))
                    .with("why", why));
        }
    }

    private void put(AuditAction action, Session session, Who who) {
        String provider = session.provider();
        Act act = Act.of(action, who);
        Origin.current().inSession(session.mark()).during(() -> {
            audit.did(provider == null ? act : act.with("provider", provider));
            return true;
        });
    }

    private Who who(Session session) {
        return accounts.find(session.account())
                .map(Account::who)
                .orElse(new Who(session.account().value(), ""));
    }
}
