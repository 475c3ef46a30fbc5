package org.xinqiao.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.AccountLineTable;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Staff;
import org.xinqiao.organisation.StaffMember;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 管理范围: how far an administrator reaches: accounts, people and units of their own area, never their own account. */
@Component
class OfficeReach {

    private final AccountLineTable lines;
    private final RoleTable roles;
    private final Staff staff;
    private final Units units;
    private final Areas areas;

    OfficeReach(AccountLineTable lines, RoleTable roles, Staff staff, Units units, Areas areas) {
        this.lines = lines;
        this.roles = roles;
        this.staff = staff;
        this.units = units;
        this.areas = areas;
    }

    /** The same answer for what is not there and what lies elsewhere. */
    AccountLine get(AccountId id, Viewer viewer) {
        return lines.find(id, viewer.scope().area()).orElseThrow(() -> new ProblemFound(AccessProblem.NO_ACCOUNT));
    }

    /** Somebody else's account: nobody administers themselves. */
    AccountLine getAnothers(AccountId id, Viewer viewer) {
        AccountLine line = get(id, viewer);
        if (id.equals(viewer.account())) {
            throw new ProblemFound(AccessProblem.NOT_ONES_OWN);
        }
        return line;
    }

    StaffMember getPerson(long id, Viewer viewer) {
        return staff.find(id)
                .filter(member -> reaches(member.unit(), viewer))
                .orElseThrow(() -> new ProblemFound(AccessProblem.NO_PERSON));
    }

    /** Every unit of the viewer's area. */
    List<UnitId> units(Viewer viewer) {
        return units.list().stream()
                .filter(unit -> viewer.scope().area().contains(unit.area()))
                .map(unit -> unit.id())
                .toList();
    }

    boolean reaches(UnitId unit, Viewer viewer) {
        return units.find(unit)
                .filter(found -> viewer.scope().area().contains(found.area()))
                .isPresent();
    }

    boolean reaches(AreaCode area, Viewer viewer) {
        return viewer.scope().area().contains(area) && areas.find(area).isPresent();
    }

    /** Refuses a new account whose name or post is not as it should be, with all that is wrong at once. */
    void check(String username, AccountOffice.Post post, Viewer viewer, List<FieldProblem> wrong) {
        if (!SignInAttempts.isUsername(username)) {
            wrong.add(
                    new FieldProblem(
                            "username",
                            "shape",
                            "用户名为 2 到 32 个小写字母、数字、点、横线，以字母或数字开头。",
                            "A user name has 2 to 32 small letters, digits, dots and dashes, and begins with a letter or digit."));
        } else if (lines.isTaken(username)) {
            wrong.add(new FieldProblem("username", "taken", "这个用户名已有人使用。", "That user name is taken."));
        }
        checkPost(post, viewer, wrong);
    }

    void checkPost(AccountOffice.Post post, Viewer viewer, List<FieldProblem> wrong) {
        if (!reaches(post.unit(), viewer)) {
            wrong.add(new FieldProblem("unit", "unknown", "请选择您管理范围内的单位。", "Choose a unit of your own area."));
        }
        if (!reaches(post.area(), viewer)) {
            wrong.add(new FieldProblem("area", "unknown", "请选择您管理范围内的区域。", "Choose an area within your own."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
    }

    /** Whether the account is one of the three administrators'. */
    boolean isAdministrators(AccountLine line) {
        return powersOf(line).stream().anyMatch(Separation::isApart);
    }

    /** Refuses to leave the place without an administrator of one of the three kinds. */
    void checkNotTheLast(AccountLine line) {
        for (Power power : powersOf(line)) {
            if (line.active() && Separation.isApart(power) && lines.count(power) <= 1) {
                throw new ProblemFound(AccessProblem.LAST_ADMINISTRATOR);
            }
        }
    }

    Set<Power> powersOf(AccountLine line) {
        return roles.list().stream()
                .filter(role -> line.roles().contains(role.code()))
                .flatMap(role -> role.powers().stream())
                .collect(Collectors.toSet());
    }
}
