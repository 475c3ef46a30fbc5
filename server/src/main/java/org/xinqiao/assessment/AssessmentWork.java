package org.xinqiao.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.assessment.store.FactTable;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceTime;

/** 考核例行: what is done by the clock, and by command. */
@Component
public class AssessmentWork {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentWork.class);
    private static final int SHOWN = 200;

    private final FactIntake intake;
    private final FactTable facts;
    private final RunTable runs;
    private final AssessmentRuns assessmentRuns;
    private final RunRules rules;
    private final Clock clock;

    AssessmentWork(
            FactIntake intake,
            FactTable facts,
            RunTable runs,
            AssessmentRuns assessmentRuns,
            RunRules rules,
            Clock clock) {
        this.intake = intake;
        this.facts = facts;
        this.runs = runs;
        this.assessmentRuns = assessmentRuns;
        this.rules = rules;
        this.clock = clock;
    }

    /** What was registered and not heard of; and the month and the year of now. */
    public void catchUp() {
        int read = intake.catchUp();
        if (read > 0) {
            LOG.info("read the facts of {} cases", read);
        }
        beginNow();
    }

    /** What went on and was not heard of. */
    public void catchUpAll() {
        int read = intake.catchUpAll();
        if (read > 0) {
            LOG.info("read the facts of {} cases that had gone on", read);
        }
        beginNow();
    }

    private void beginNow() {
        LocalDate month = today().withDayOfMonth(1);
        for (AreaCode place : rules.places()) {
            assessmentRuns.begin(place, Run.Kind.MONTH, month.minusMonths(1));
            assessmentRuns.begin(place, Run.Kind.MONTH, month);
            assessmentRuns.begin(place, Run.Kind.YEAR, month.withDayOfYear(1));
        }
    }

    private LocalDate today() {
        return PlaceTime.dayOf(clock.instant());
    }

    /** Tells all facts anew; answers with how many cases. */
    int rebuild() {
        return intake.rebuild();
    }

    /**
     * 补发往期: publishes the months before the last one, as many as are asked for, and begins the later ones; answers with how many were
     * published. What is published already stays as it is.
     */
    int publishPast(int months) {
        intake.catchUpAll();
        LocalDate now = today().withDayOfMonth(1);
        LocalDate first = facts.months().map(span -> span[0]).orElse(now);
        int published = 0;
        for (AreaCode place : rules.places()) {
            for (int back = months + 1; back >= 2; back--) {
                LocalDate month = now.minusMonths(back);
                boolean isPast = !month.isBefore(first);
                if (isPast && assessmentRuns.begin(place, Run.Kind.MONTH, month).state() == Run.State.DRAFT) {
                    assessmentRuns.publishPast(runs.find(place, Run.Kind.MONTH, month)
                            .orElseThrow()
                            .id());
                    published++;
                }
            }
        }
        beginNow();
        return published;
    }

    /** Counts every published period again; answers with those that do not come to what was published. */
    List<Run> differing() {
        List<Run> differing = new ArrayList<>();
        for (AreaCode place : rules.places()) {
            for (Run run : runs.list(place, SHOWN)) {
                if (!run.state().isLive() && !assessmentRuns.check(run).isWhole()) {
                    differing.add(run);
                }
            }
        }
        return differing;
    }
}
