package org.xinqiao.access;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.AccountLineTable;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.ProblemFound;

/**
 * 授权管理: what the security administrator does: says what each role may do, and who holds which roles. Accounts are made
 * by somebody else, so that no new account with powers comes from one hand.
 */
@Service
public class PowerOffice {

    private final OfficeReach reach;
    private final AccountLineTable lines;
    private final RoleTable roles;
    private final Audit audit;

    PowerOffice(OfficeReach reach, AccountLineTable lines, RoleTable roles, Audit audit) {
        this.reach = reach;
        this.lines = lines;
        this.roles = roles;
        this.audit = audit;
    }

    /** 角色一览. @param holders how many accounts hold it, those switched off as well */
    public record Counted(Role role, int holders) {}

    /** Every role of the place. */
    public List<Counted> roles() {
        Map<String, Integer> holders = roles.holders();
        return roles.list().stream()
                .map(role -> new Counted(role, holders.getOrDefault(role.code(), 0)))
                .toList();
    }

    /** Accounts of the viewer's area by username, from after that one on. */
    public List<AccountLine> page(String words, @Nullable String role, String after, int limit, Viewer viewer) {
        return lines.page(viewer.scope().area(), words, role, after, limit);
    }

    /** 授予角色: the account holds just these from now on. */
    @Transactional
    public void grant(AccountId id, Set<String> wanted, Viewer viewer) {
        lines.holdStill();
        AccountLine line = reach.getAnothers(id, viewer);
        List<Role> held = roles.list().stream()
                .filter(role -> wanted.contains(role.code()))
                .toList();
        if (held.size() < wanted.size()) {
            throw new ProblemFound(AccessProblem.NO_ROLE);
        }
        Set<Power> powers =
                held.stream().flatMap(role -> role.powers().stream()).collect(Collectors.toSet());
        checkApart(powers);
        checkService(line, powers);
        if (!powers.containsAll(apart(reach.powersOf(line)))) {
            reach.checkNotTheLast(line);
        }
        lines.putRoles(id, wanted);
        audit.did(Act.of(AuditAction.ROLES_GRANTED, viewer.who())
                .on(Subject.of("account", id.value()))
                .with("before", line.roles())
                .with("roles", wanted.stream().sorted().toList()));
    }

    /** 新增角色. */
    @Transactional
    public void add(Role role, Viewer viewer) {
        lines.holdStill();
        if (find(role.code()) != null) {
            throw new ProblemFound(AccessProblem.ROLE_TAKEN);
        }
        checkApart(role.powers());
        roles.add(role);
        record(role.code(), List.of(), names(role.powers()), viewer);
    }

    /** 修改角色: who holds it may do just this from their next request on. */
    @Transactional
    public void change(Role role, Viewer viewer) {
        lines.holdStill();
        Role before = find(role.code());
        if (before == null) {
            throw new ProblemFound(AccessProblem.NO_ROLE);
        }
        List<AccountLine> holders = lines.holding(role.code());
        if (holders.stream().anyMatch(line -> line.id().equals(viewer.account()))) {
            throw new ProblemFound(AccessProblem.NOT_ONES_OWN);
        }
        checkApart(role.powers());
        Set<Power> lost = new HashSet<>(before.powers());
        lost.removeAll(role.powers());
        for (AccountLine line : holders) {
            checkApart(withChanged(line, role));
            checkService(line, role.powers());
        }
        roles.change(role);
        if (lost.stream().anyMatch(power -> Separation.isApart(power) && lines.count(power) == 0)) {
            throw new ProblemFound(AccessProblem.LAST_ADMINISTRATOR);
        }
        record(role.code(), names(before.powers()), names(role.powers()), viewer);
    }

    /** 删除角色, which nobody may hold. */
    @Transactional
    public void remove(String code, Viewer viewer) {
        lines.holdStill();
        Role role = find(code);
        if (role == null) {
            throw new ProblemFound(AccessProblem.NO_ROLE);
        }
        if (!lines.holding(code).isEmpty()) {
            throw new ProblemFound(AccessProblem.ROLE_HELD);
        }
        roles.remove(code);
        record(code, names(role.powers()), List.of(), viewer);
    }

    private @Nullable Role find(String code) {
        return roles.list().stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Set<Power> withChanged(AccountLine line, Role changed) {
        Set<Power> powers = EnumSet.noneOf(Power.class);
        roles.list().stream()
                .filter(role -> line.roles().contains(role.code()))
                .forEach(role -> powers.addAll(role.code().equals(changed.code()) ? changed.powers() : role.powers()));
        return powers;
    }

    private static Set<Power> apart(Set<Power> powers) {
        return powers.stream().filter(Separation::isApart).collect(Collectors.toSet());
    }

    private static void checkApart(Set<Power> powers) {
        if (!Separation.allows(powers)) {
            throw new ProblemFound(AccessProblem.POWERS_APART);
        }
    }

    private static void checkService(AccountLine line, Set<Power> powers) {
        if (line.service() && powers.stream().anyMatch(Separation::isApart)) {
            throw new ProblemFound(AccessProblem.NOT_FOR_SERVICES);
        }
    }

    private void record(String code, List<String> before, List<String> after, Viewer viewer) {
        audit.did(Act.of(AuditAction.ROLE_CHANGED, viewer.who())
                .on(Subject.of("role", code))
                .with("before", before)
                .with("powers", after));
    }

    private static List<String> names(Set<Power> powers) {
        return powers.stream().sorted().map(Power::name).toList();
    }
}
