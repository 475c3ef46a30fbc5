package org.xinqiao.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.store.RuleChangeTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.AfterCommit;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/**
 * 登录规则管理: what is in force for signing in, and changing some of it while the house is at work, with a reason, on record. The
 * rest, and what holds before anybody changed it, is set at the machine.
 */
@Service
public class RuleOffice {

    private static final String PREFIX = "xinqiao.access.";
    private static final int REASON_LENGTH = 200;
    private static final int SHOWN = 50;

    private final AccessSettings machine;
    private final SignInRules rules;
    private final RuleChangeTable table;
    private final Audit audit;
    private final Clock clock;

    RuleOffice(AccessSettings machine, SignInRules rules, RuleChangeTable table, Audit audit, Clock clock) {
        this.machine = machine;
        this.rules = rules;
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 设置.
     *
     * @param name under which it is set at the machine
     * @param value what is in force; spans as ISO 8601, empty for none
     * @param rule how it may be changed here; absent where it may not
     */
    public record Setting(
            String name, String value, @Nullable Changeable rule) {}

    /**
     * 可改之处.
     *
     * @param set what it was changed to, in its unit; absent where it is as at the machine
     * @param machine what it is at the machine
     */
    public record Changeable(
            String code,
            SignInRule.Unit unit,
            long least,
            long most,
            @Nullable Long set,
            String machine) {}

    /** All there are. */
    public List<Setting> settings() {
        List<Setting> settings = new ArrayList<>();
        for (SignInRule rule : SignInRule.values()) {
            Long set = rules.changed(rule);
            String atMachine = rules.atMachine(rule);
            settings.add(new Setting(
                    PREFIX + rule.code(),
                    set == null ? atMachine : rule.written(set),
                    new Changeable(rule.code(), rule.unit(), rule.least(), rule.most(), set, atMachine)));
        }
        settings.add(fixed("factor-roles", String.join(", ", machine.factorRoles())));
        settings.add(fixed("service-rate", Integer.toString(machine.serviceRate())));
        settings.add(fixed("key-approval", Boolean.toString(machine.keyApproval())));
        settings.add(fixed("address", machine.address()));
        return settings;
    }

    private static Setting fixed(String name, String value) {
        return new Setting(PREFIX + name, value, null);
    }

    /** The latest changes, the newest first. */
    public List<RuleChange> changes() {
        return table.latest(SHOWN);
    }

    /**
     * From now on the rule is that.
     *
     * @param number in the unit of the rule; absent for what the machine says
     */
    @Transactional
    public void change(String code, @Nullable Long number, String reason, Viewer viewer) {
        SignInRule rule = SignInRule.named(code).orElse(null);
        List<FieldProblem> wrong = wrongWith(rule, number, reason.strip());
        if (!wrong.isEmpty()) {
            throw new ProblemFound(AccessProblem.INVALID, wrong);
        }
        Objects.requireNonNull(rule, "looked at just now");
        Long before = rules.changed(rule);
        table.add(rule, number, reason.strip(), viewer.account(), clock.instant());
        audit.did(Act.of(AuditAction.SETTING_CHANGED, viewer.who())
                .on(Subject.of("setting", PREFIX + code))
                .with("before", before == null ? rules.atMachine(rule) : rule.written(before))
                .with("after", number == null ? rules.atMachine(rule) : rule.written(number))
                .with("reason", reason.strip()));
        AfterCommit.run(rules::forget);
    }

    private static List<FieldProblem> wrongWith(@Nullable SignInRule rule, @Nullable Long number, String reason) {
        List<FieldProblem> wrong = new ArrayList<>();
        if (rule == null) {
            wrong.add(new FieldProblem("rule", "unknown", "没有这条规则。", "There is no such rule."));
        } else if (number != null && !rule.takes(number)) {
            wrong.add(new FieldProblem(
                    "number",
                    "range",
                    "请填 %d 到 %d 之间的数。".formatted(rule.least(), rule.most()),
                    "Give a number from %d to %d.".formatted(rule.least(), rule.most())));
        }
        if (reason.isEmpty() || reason.length() > REASON_LENGTH) {
            wrong.add(new FieldProblem(
                    "reason", "missing", "请说明原因，不超过 200 个字。", "Give a reason in at most 200 characters."));
        }
        return wrong;
    }
}
