package org.xinqiao.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.SessionTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;

/**
 * 代办中: turns whoever acts for somebody else into the {@link Viewer} with that person's lent roles and scope, under their
 * own account and both names.
 */
@Service
public class StandIns {

    private final Delegations delegations;
    private final Viewers viewers;
    private final Accounts accounts;
    private final Units units;
    private final SessionTable sessions;
    private final Audit audit;

    StandIns(
            Delegations delegations,
            Viewers viewers,
            Accounts accounts,
            Units units,
            SessionTable sessions,
            Audit audit) {
        this.delegations = delegations;
        this.viewers = viewers;
        this.accounts = accounts;
        this.units = units;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * Who acts in a session: the person themselves, or they for somebody else.
     *
     * @throws ProblemFound with {@link AccessProblem#DELEGATION_OVER} when what they act under has ended meanwhile: they
     *     must not go on under their own powers without noticing
     */
    public Viewer viewer(Account account, Session session) {
        Long acting = session.acting();
        if (acting == null) {
            return viewers.of(account);
        }
        Delegation delegation = delegations
                .holding(acting, account.id())
                .orElseThrow(() -> new ProblemFound(AccessProblem.DELEGATION_OVER));
        Account principal = accounts.find(delegation.principal().id())
                .orElseThrow(() -> new ProblemFound(AccessProblem.DELEGATION_OVER));
        return standIn(account, principal, delegation);
    }

    private Viewer standIn(Account account, Account principal, Delegation delegation) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        principal.roles().stream()
                .filter(role -> delegation.roles().contains(role.code()))
                .forEach(role -> powers.addAll(role.powers()));
        powers.removeIf(Separation::isApart);
        UnitId unit = delegation.unit() == null ? principal.unit() : delegation.unit();
        Set<UnitId> line = new HashSet<>(units.lineOf(unit));
        line.addAll(units.lineOf(account.unit()));
        Scope scope = new Scope(principal.area(), units.subtreeOf(unit), powers.contains(Power.READ_ALL), line);
        Behalf behalf = new Behalf(delegation.id(), principal.id(), principal.name());
        String name = account.name() + "（代" + principal.name() + "）";
        return new Viewer(account.id(), name, unit, powers, scope, behalf);
    }

    /** 开始代办. */
    @Transactional
    public void begin(Session session, long delegation) {
        Delegation found = delegations
                .holding(delegation, session.account())
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_DELEGATION));
        sessions.act(session.id(), delegation);
        put(AuditAction.DELEGATION_TAKEN, session, found);
    }

    /** 结束代办: back to oneself. */
    @Transactional
    public void leave(Session session) {
        Long acting = session.acting();
        if (acting != null) {
            sessions.act(session.id(), null);
            delegations.of(session.account()).stream()
                    .filter(each -> each.id() == acting)
                    .forEach(each -> put(AuditAction.DELEGATION_LEFT, session, each));
        }
    }

    private void put(AuditAction action, Session session, Delegation delegation) {
        accounts.find(session.account())
                .ifPresent(account -> audit.did(Act.of(action, account.who())
                        .on(Subject.of("delegation", delegation.id()))
                        .with("principal", delegation.principal().id().value())));
    }
}
