package org.xinqiao.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.assessment.store.FactLists;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.AgentCalls;
import org.xinqiao.calls.AgentCalls.Work;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/**
 * 我的情况: the front door to somebody's own figures, first of all to help. They are for the person alone, and for who heads their
 * unit, whose looking is on record; nobody is ranked by them.
 */
@Service
public class OwnFigures {

    private static final int MONTHS = 6;
    /** Of so many months is told to a head what would help. */
    private static final int LATELY = 3;

    private static final int MOST_PEOPLE = 300;

    private final FactLists facts;
    private final Accounts accounts;
    private final AgentCalls calls;
    private final Audit audit;
    private final Clock clock;

    OwnFigures(FactLists facts, Accounts accounts, AgentCalls calls, Audit audit, Clock clock) {
        this.facts = facts;
        this.accounts = accounts;
        this.calls = calls;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 一个月.
     *
     * @param answered of the cases that the person answered
     * @param taken of those that the person registered
     * @param calls what the person did on the telephone
     */
    public record Month(LocalDate month, Map<AssessedFact, Long> answered, Map<AssessedFact, Long> taken, Work calls) {}

    /**
     * 个人情况.
     *
     * @param months the latest, the earliest first
     * @param unit what everybody of the unit together answered in the last of them
     * @param people how many of the unit answered then: below a few, nothing is compared
     */
    public record Person(
            AccountId account, String name, List<Month> months, Map<AssessedFact, Long> unit, int people) {}

    /** 本单位一人, of the last months together. */
    public record Member(
            AccountId account,
            String name,
            List<String> roles,
            List<String> rolesEn,
            Map<AssessedFact, Long> answered,
            Map<AssessedFact, Long> taken,
            Work calls) {}

    /** 本单位人员. @param since the first day of what is counted */
    public record Members(LocalDate since, List<Member> people) {}

    /** One's own. */
    @Transactional(readOnly = true)
    public Person mine(Viewer viewer) {
        return person(
                viewer.account(), viewer.name(), viewer.unit(), viewer.scope().area());
    }

    /** Those of somebody of a unit that the viewer heads. */
    @Transactional
    public Person of(Viewer viewer, AccountId account) {
        if (account.equals(viewer.account())) {
            return mine(viewer);
        }
        Account found = accounts.find(account)
                .filter(each -> heads(viewer, each.unit()))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NOT_YOURS));
        audit.read(Act.of(AuditAction.PERSON_ASSESSED, viewer.who()).on(Subject.of("account", account.value())));
        return person(account, found.name(), found.unit(), found.area());
    }

    /** Whether somebody heads a unit: by its cases, or by its calls. */
    private static boolean heads(Viewer viewer, UnitId unit) {
        return viewer.may(Power.HEAD_UNIT) && viewer.scope().units().contains(unit)
                || viewer.may(Power.LEAD_FLOOR) && viewer.unit().equals(unit);
    }

    /** The people of the viewer's own unit, by name and by nothing else; the looking is on record. */
    @Transactional
    public Members people(Viewer viewer) {
        if (!heads(viewer, viewer.unit())) {
            throw new ProblemFound(AssessmentProblem.NOT_YOURS);
        }
        LocalDate since = thisMonth().minusMonths(LATELY - 1L);
        Instant now = clock.instant();
        List<Account> all = accounts.ofUnits(List.of(viewer.unit()), "", MOST_PEOPLE);
        List<Long> ids = all.stream().map(each -> each.id().value()).toList();
        Map<Long, Map<AssessedFact, Long>> answered = facts.ofHandlers(ids, since);
        Map<Long, Map<AssessedFact, Long>> taken = facts.ofTakers(ids, since);
        Map<Long, Work> worked = calls.each(viewer.scope().area(), PlaceTime.startOf(since), now);
        audit.read(Act.of(AuditAction.PERSON_ASSESSED, viewer.who())
                .on(Subject.of("unit", viewer.unit().value()))
                .with("people", all.size()));
        return new Members(
                since,
                all.stream()
                        .map(each -> new Member(
                                each.id(),
                                each.name(),
                                each.roles().stream().map(role -> role.name()).toList(),
                                each.roles().stream().map(role -> role.nameEn()).toList(),
                                answered.getOrDefault(each.id().value(), Map.of()),
                                taken.getOrDefault(each.id().value(), Map.of()),
                                worked.getOrDefault(each.id().value(), Work.NONE)))
                        .toList());
    }

    private LocalDate thisMonth() {
        return PlaceTime.dayOf(clock.instant()).withDayOfMonth(1);
    }

    private Person person(AccountId account, String name, UnitId unit, AreaCode area) {
        LocalDate last = thisMonth();
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate month = last.minusMonths(back);
            months.add(new Month(
                    month,
                    facts.ofHandler(account.value(), month),
                    facts.ofTaker(account.value(), month),
                    calls.of(account.value(), area, PlaceTime.startOf(month), PlaceTime.startOf(month.plusMonths(1)))));
        }
        LocalDate compared =
                months.getLast().answered().getOrDefault(AssessedFact.ANSWERED, 0L) > 0 ? last : last.minusMonths(1);
        return new Person(account, name, months, facts.ofUnit(unit, compared), facts.handlers(unit, compared));
    }
}
