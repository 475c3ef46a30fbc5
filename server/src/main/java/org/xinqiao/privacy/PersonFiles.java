package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CallerCases;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.platform.ProblemFound;

/** 个人档案: brings together what the house knows of one person, and whether it has to be kept. */
@Component
class PersonFiles {

    private static final String ITS_PURPOSE = "《个人信息保护法》第四十七条第一款：处理目的尚未实现";
    private static final String ITS_TERM = "《个人信息保护法》第四十七条第二款：规定的保存期限未届满";

    private final PersonRights rights;
    private final CallerCases cases;
    private final PersonCopies copies;
    private final Retention retention;
    private final Clock clock;

    PersonFiles(PersonRights rights, CallerCases cases, PersonCopies copies, Retention retention, Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.copies = copies;
        this.retention = retention;
        this.clock = clock;
    }

    PersonFile of(Viewer viewer, CitizenId citizen) {
        List<CallerCase> theirs = checkWithin(viewer, citizen);
        return copies.of(citizen, rights.tell(citizen, viewer), theirs, viewer.name());
    }

    /** Who answers for an area does not decide over cases of another. */
    List<CallerCase> checkWithin(Viewer viewer, CitizenId citizen) {
        List<CallerCase> theirs = cases.list(viewer, citizen);
        if (!theirs.stream().allMatch(each -> viewer.scope().area().contains(each.area()))) {
            throw new ProblemFound(PrivacyProblem.OUT_OF_AREA);
        }
        return theirs;
    }

    List<Obstacle> obstacles(Viewer viewer, CitizenId citizen) {
        List<CallerCase> theirs = cases.list(viewer, citizen);
        List<Obstacle> obstacles = new ArrayList<>();
        List<String> open = theirs.stream()
                .filter(each -> !each.stage().isEnd())
                .map(CallerCase::number)
                .toList();
        if (!open.isEmpty()) {
            obstacles.add(new Obstacle("还有诉求没有办结归档", "Cases that are not over yet", ITS_PURPOSE, open, null));
        }
        retention.ruleOf(DataClass.CALLER).ifPresent(rule -> {
            List<CallerCase> kept = theirs.stream()
                    .filter(each -> each.stage().isEnd())
                    .filter(each -> rule.endOf(each.changedAt()).isAfter(clock.instant()))
                    .toList();
            kept.stream()
                    .map(CallerCase::changedAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(last -> obstacles.add(term(rule, kept, rule.endOf(last))));
        });
        return obstacles;
    }

    private static Obstacle term(RetentionRule rule, List<CallerCase> kept, Instant until) {
        return new Obstacle(
                "规定的保存期限还没有满",
                "The term they have to be kept for is not over",
                ITS_TERM + "；" + rule.clause(),
                kept.stream().map(CallerCase::number).toList(),
                until);
    }
}
