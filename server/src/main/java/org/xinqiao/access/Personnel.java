package org.xinqiao.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.AccountLineTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.organisation.NewStaffMember;
import org.xinqiao.organisation.Staff;
import org.xinqiao.organisation.StaffMember;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 人事: the list of people and their accounts, as the system administrator keeps it. */
@Service
public class Personnel {

    private static final int LONGEST = 60;

    private final OfficeReach reach;
    private final Staff staff;
    private final AccountLineTable lines;
    private final AccountOffice office;
    private final Audit audit;

    Personnel(OfficeReach reach, Staff staff, AccountLineTable lines, AccountOffice office, Audit audit) {
        this.reach = reach;
        this.staff = staff;
        this.lines = lines;
        this.office = office;
        this.audit = audit;
    }

    /** 人员与账号. */
    public record Person(StaffMember member, List<AccountLine> accounts) {}

    /** People of the viewer's area by number, from after that one on. */
    public List<Person> page(String words, String after, int limit, Viewer viewer) {
        return withAccounts(staff.page(reach.units(viewer), words, after, limit));
    }

    public Person get(long id, Viewer viewer) {
        return withAccounts(List.of(reach.getPerson(id, viewer))).getFirst();
    }

    private List<Person> withAccounts(List<StaffMember> members) {
        Map<Long, List<AccountLine>> accounts = lines
                .of(members.stream().map(StaffMember::id).toList())
                .stream()
                .collect(Collectors.groupingBy(line -> Objects.requireNonNull(line.staff())));
        return members.stream()
                .map(member -> new Person(member, accounts.getOrDefault(member.id(), List.of())))
                .toList();
    }

    @Transactional
    public long add(String staffNo, String name, UnitId unit, String position, Viewer viewer) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (!NewStaffMember.isStaffNo(staffNo)) {
            wrong.add(new FieldProblem(
                    "staffNo",
                    "shape",
                    "工号为 1 到 32 个字母、数字、点或横线。",
                    "A staff number has 1 to 32 letters, digits, dots and dashes."));
        }
        check(name, unit, position, viewer, wrong);
        long id = staff.add(new NewStaffMember(staffNo, name.strip(), unit, position.strip()));
        audit.did(Act.of(AuditAction.STAFF_ADDED, viewer.who())
                .on(Subject.of("staff", id))
                .with("staffNo", staffNo)
                .with("unit", unit.value()));
        return id;
    }

    /** Changes name, unit and position; whoever leaves loses their accounts at once. */
    @Transactional
    public void change(StaffMember wanted, Viewer viewer) {
        StaffMember before = reach.getPerson(wanted.id(), viewer);
        check(wanted.name(), wanted.unit(), wanted.position(), viewer, new ArrayList<>());
        List<AccountLine> accounts = lines.of(List.of(before.id()));
        if (accounts.stream().anyMatch(line -> line.id().equals(viewer.account()))) {
            throw new ProblemFound(AccessProblem.NOT_ONES_OWN);
        }
        staff.change(new StaffMember(
                before.id(),
                before.staffNo(),
                wanted.name().strip(),
                wanted.unit(),
                wanted.position().strip(),
                wanted.active()));
        lines.rename(before.id(), wanted.name().strip());
        if (!wanted.active()) {
            accounts.stream().filter(AccountLine::active).forEach(line -> office.turn(line.id(), false, viewer));
        }
        audit.did(Act.of(AuditAction.STAFF_CHANGED, viewer.who())
                .on(Subject.of("staff", before.id()))
                .with("unitBefore", before.unit().value())
                .with("unit", wanted.unit().value())
                .with("active", wanted.active()));
    }

    private void check(String name, UnitId unit, String position, Viewer viewer, List<FieldProblem> wrong) {
        if (name.isBlank() || name.strip().length() > LONGEST) {
            wrong.add(new FieldProblem("name", "shape", "请填写姓名，最多 60 个字。", "Give the name, 60 characters at most."));
        }
        if (position.strip().length() > LONGEST) {
            wrong.add(new FieldProblem("position", "length", "职务最多 60 个字。", "A position has 60 characters at most."));
        }
        if (!reach.reaches(unit, viewer)) {
            wrong.add(new FieldProblem("unit", "unknown", "请选择您管理范围内的单位。", "Choose a unit of your own area."));
        }
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
    }
}
