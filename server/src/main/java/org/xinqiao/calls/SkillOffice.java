package org.xinqiao.calls;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.model.DemandWords;
import org.xinqiao.calls.model.RegisterBook;
import org.xinqiao.calls.store.SkillTable;
import org.xinqiao.engines.callqueue.Skill;
import org.xinqiao.engines.callqueue.Skills;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 技能管理: the front door for who says which agent knows what. */
@Service
public class SkillOffice {

    private final CallRegister register;
    private final RegisterReach reach;
    private final SkillTable table;
    private final Accounts accounts;

    SkillOffice(CallRegister register, RegisterReach reach, SkillTable table, Accounts accounts) {
        this.register = register;
        this.reach = reach;
        this.table = table;
        this.accounts = accounts;
    }

    /** 话务员及其技能. */
    public record Agent(Account account, Skills skills) {}

    /** Those of the viewer's area who take calls, by their usernames. */
    public List<Agent> agents(Viewer viewer) {
        Map<AccountId, Skills> skills = register.book().skills();
        return accounts.list().stream()
                .filter(account -> takesCalls(account, viewer))
                .sorted(Comparator.comparing(Account::username))
                .map(account -> new Agent(account, skills.getOrDefault(account.id(), Skills.NONE)))
                .toList();
    }

    private static boolean takesCalls(Account account, Viewer viewer) {
        return viewer.scope().area().contains(account.area())
                && account.powers().contains(Power.TAKE_CALLS);
    }

    /**
     * 调整技能: the agent knows just these from now on.
     *
     * @param before what the agent knew when the form was opened
     * @throws ProblemFound with {@link RegisterProblem#NO_AGENT}, or {@link RegisterProblem#STALE} when it has changed since
     */
    @Transactional
    public void replace(AccountId agent, Skills before, Skills wanted, Viewer viewer) {
        Account account = accounts.find(agent)
                .filter(found -> takesCalls(found, viewer))
                .orElseThrow(() -> new ProblemFound(RegisterProblem.NO_AGENT));
        RegisterBook book = reach.hold(account.area(), viewer);
        if (!book.skills().getOrDefault(agent, Skills.NONE).equals(before)) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        List<Skill> known = book.named().stream().map(NamedSkill::skill).toList();
        if (!known.containsAll(wanted.levels().keySet())) {
            throw new ProblemFound(
                    RegisterProblem.INVALID,
                    List.of(new FieldProblem("skills", "unknown", "请从技能表里选择。", "Choose skills from the list.")));
        }
        table.replace(agent, wanted);
        reach.changed(
                account.area(),
                Act.of(AuditAction.SKILLS_GIVEN, viewer.who())
                        .on(Subject.of("account", agent.value()))
                        .with("before", written(before))
                        .with("skills", written(wanted)));
    }

    private static List<String> written(Skills skills) {
        return skills.levels().entrySet().stream()
                .map(level -> DemandWords.written(level.getKey()) + "=" + level.getValue())
                .sorted()
                .toList();
    }

    /** 技能表: adds a skill that agents may have, or changes the words for it. */
    @Transactional
    public void put(NamedSkill skill, Viewer viewer) {
        AreaCode place = reach.place(viewer);
        reach.hold(place, viewer);
        table.put(skill);
        reach.changed(
                place,
                Act.of(AuditAction.SKILL_NAMED, viewer.who())
                        .on(Subject.of("skill", DemandWords.written(skill.skill())))
                        .with("name", skill.name()));
    }
}
