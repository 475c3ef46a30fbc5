package org.xinqiao.assessment;

import java.time.Clock;
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
import org.xinqiao.catalogue.AssessedFact;
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

    private final FactLists facts;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    OwnFigures(FactLists facts, Accounts accounts, Audit audit, Clock clock) {
        this.facts = facts;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 一个月.
     *
     * @param answered of the cases that the person answered
     * @param taken of those that the person registered
     */
    public record Month(LocalDate month, Map<AssessedFact, Long> answered, Map<AssessedFact, Long> taken) {}

    /**
     * 个人情况.
     *
     * @param months the latest, the earliest first
     * @param unit what everybody of the unit together answered in the last of them
     * @param people how many of the unit answered then: below a few, nothing is compared
     */
    public record Person(
            AccountId account, String name, List<Month> months, Map<AssessedFact, Long> unit, int people) {}

    /** One's own. */
    @Transactional(readOnly = true)
    public Person mine(Viewer viewer) {
        return person(viewer.account(), viewer.name(), viewer.unit());
    }

    /** Those of somebody of a unit that the viewer heads. */
    @Transactional
    public Person of(Viewer viewer, AccountId account) {
        if (account.equals(viewer.account())) {
            return mine(viewer);
        }
        Account found = accounts.find(account)
                .filter(each -> viewer.may(Power.HEAD_UNIT))
                .filter(each -> viewer.scope().units().contains(each.unit()))
                .orElseThrow(() -> new ProblemFound(AssessmentProblem.NOT_YOURS));
        audit.read(Act.of(AuditAction.PERSON_ASSESSED, viewer.who()).on(Subject.of("account", account.value())));
        return person(account, found.name(), found.unit());
    }

    private Person person(AccountId account, String name, UnitId unit) {
        LocalDate last = PlaceTime.dayOf(clock.instant()).withDayOfMonth(1);
        List<Month> months = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            LocalDate month = last.minusMonths(back);
            months.add(
                    new Month(month, facts.ofHandler(account.value(), month), facts.ofTaker(account.value(), month)));
        }
        LocalDate compared =
                months.getLast().answered().getOrDefault(AssessedFact.ANSWERED, 0L) > 0 ? last : last.minusMonths(1);
        return new Person(account, name, months, facts.ofUnit(unit, compared), facts.handlers(unit, compared));
    }
}
