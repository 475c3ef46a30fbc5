package org.xinqiao.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.model.NewDelegation;
import org.xinqiao.access.store.DelegationTable;
import org.xinqiao.access.store.DelegationTable.Candidate;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/**
 * 代办: the front door to who acts for whom while they are away. Administrators' powers are never lent, and nobody lends
 * what was lent to them.
 */
@Service
public class Delegations {

    private static final int LONGEST_DAYS = 92;
    private static final int SHOWN_AFTERWARDS_DAYS = 90;
    private static final int CANDIDATES = 20;

    private final DelegationTable table;
    private final Accounts accounts;
    private final Units units;
    private final Audit audit;
    private final Clock clock;

    Delegations(DelegationTable table, Accounts accounts, Units units, Audit audit, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /** 委托. */
    @Transactional
    public long give(NewDelegation wanted, Viewer viewer) {
        if (viewer.behalf() != null) {
            throw new ProblemFound(AccessProblem.NOT_WHILE_ACTING);
        }
        Account principal = accounts.find(wanted.principal())
                .filter(found -> mayLendFor(found, viewer))
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_ACCOUNT));
        check(wanted, principal);
        long id = table.add(wanted, viewer.account(), clock.instant());
        audit.did(Act.of(AuditAction.DELEGATION_GIVEN, viewer.who())
                .on(Subject.of("delegation", id))
                .with("principal", principal.id().value())
                .with("delegate", wanted.delegate().value())
                .with("from", wanted.from().toString())
                .with("to", wanted.to().toString())
                .with("roles", wanted.roles()));
        return id;
    }

    private boolean mayLendFor(Account principal, Viewer viewer) {
        return principal.id().equals(viewer.account())
                || viewer.may(Power.HEAD_UNIT) && viewer.scope().units().contains(principal.unit());
    }

    private void check(NewDelegation wanted, Account principal) {
        List<FieldProblem> wrong = Stream.of(
                        when(
                                accounts.find(wanted.delegate())
                                        .filter(found -> mayStandIn(found, principal))
                                        .isEmpty(),
                                "delegate",
                                "请选择本单位或上下级单位的在用账号，不能是本人或管理员。",
                                "Choose an account of the same unit or one above or below, neither one's own nor an administrator's."),
                        when(
                                wanted.roles().isEmpty() || !lendable(principal).containsAll(wanted.roles()),
                                "roles",
                                "请选择要委托的角色，管理员的角色不能委托。",
                                "Choose roles to lend; an administrator's is never lent."),
                        when(
                                wanted.to().isBefore(wanted.from())
                                        || wanted.to().isBefore(today()),
                                "to",
                                "结束日期不能早于开始日期和今天。",
                                "It cannot end before it begins, nor before today."),
                        when(
                                ChronoUnit.DAYS.between(wanted.from(), wanted.to()) >= LONGEST_DAYS,
                                "to",
                                "一次委托最长 92 天。",
                                "One delegation lasts 92 days at most."),
                        when(
                                wanted.unit() != null
                                        && !units.subtreeOf(principal.unit()).contains(wanted.unit()),
                                "unit",
                                "范围须在委托人单位以内。",
                                "It reaches no further than the principal's unit."),
                        when(wanted.reason().isBlank(), "reason", "请写明原因，如“年休假”。", "Give the reason, such as leave."))
                .flatMap(List::stream)
                .toList();
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
    }

    private static List<FieldProblem> when(boolean wrong, String field, String zh, String en) {
        return wrong ? List.of(new FieldProblem(field, "invalid", zh, en)) : List.of();
    }

    private boolean mayStandIn(Account delegate, Account principal) {
        return !delegate.id().equals(principal.id())
                && delegate.powers().stream().noneMatch(Separation::isApart)
                && near(principal.unit()).contains(delegate.unit());
    }

    /** The unit, all below it and all above it. */
    private Set<UnitId> near(UnitId unit) {
        return Stream.concat(
                        units.subtreeOf(unit).stream(),
                        units.ancestors(unit).stream().map(above -> above.id()))
                .collect(Collectors.toSet());
    }

    private static Set<String> lendable(Account principal) {
        return principal.roles().stream()
                .filter(role -> role.powers().stream().noneMatch(Separation::isApart))
                .map(Role::code)
                .collect(Collectors.toSet());
    }

    /** Who could stand in for the viewer. */
    public List<Candidate> candidates(String words, Viewer viewer) {
        return table.candidates(near(viewer.unit()), words, CANDIDATES).stream()
                .filter(candidate -> !candidate.id().equals(viewer.account()))
                .toList();
    }

    /** Given and received by the viewer, those over some time ago left out. */
    public List<Delegation> of(AccountId account) {
        return table.of(account, today().minusDays(SHOWN_AFTERWARDS_DAYS));
    }

    /** What somebody may act under today. */
    public List<Delegation> openTo(AccountId delegate) {
        return table.of(delegate, today()).stream()
                .filter(each -> each.delegate().id().equals(delegate))
                .filter(this::holds)
                .toList();
    }

    /** The delegation a session acts under, as long as it holds. */
    public Optional<Delegation> holding(long id, AccountId delegate) {
        return table.find(id)
                .filter(found -> found.delegate().id().equals(delegate))
                .filter(this::holds);
    }

    public boolean holds(Delegation delegation) {
        return delegation.holdsOn(today());
    }

    /** 提前结束: by either side, or by the head of the principal's unit. */
    @Transactional
    public void end(long id, Viewer viewer) {
        Delegation delegation = table.find(id)
                .filter(found -> mayEnd(found, viewer))
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_DELEGATION));
        end(delegation, viewer);
    }

    /** By somebody who may. */
    void end(Delegation delegation, Viewer viewer) {
        if (table.end(delegation.id(), clock.instant())) {
            audit.did(Act.of(AuditAction.DELEGATION_ENDED, viewer.who())
                    .on(Subject.of("delegation", delegation.id()))
                    .with("principal", delegation.principal().id().value())
                    .with("delegate", delegation.delegate().id().value()));
        }
    }

    private static boolean mayEnd(Delegation it, Viewer viewer) {
        return it.principal().id().equals(viewer.account())
                || it.delegate().id().equals(viewer.account())
                || viewer.may(Power.HEAD_UNIT)
                        && viewer.scope().units().contains(it.principal().unit());
    }

    LocalDate today() {
        return PlaceTime.dayOf(clock.instant());
    }
}
