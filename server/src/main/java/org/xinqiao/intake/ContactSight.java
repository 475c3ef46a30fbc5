package org.xinqiao.intake;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.platform.ProblemFound;

/** 来信可见性: who may see which messages: those of one's area, for whose work they are, and whatever belongs to a case one sees. */
@Component
class ContactSight {

    /** Whose work messages are. */
    private static final Set<Power> WORKS = Set.of(Power.REGISTER, Power.ANSWER, Power.DISPATCH);

    private final Cases cases;

    ContactSight(Cases cases) {
        this.cases = cases;
    }

    void checkWorks(Viewer viewer) {
        if (WORKS.stream().noneMatch(viewer::may)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_SUCH_CONTACT} for one that is absent or not theirs to see */
    ContactLine seen(Viewer viewer, Optional<ContactLine> found) {
        return found.filter(line -> sees(viewer, line))
                .orElseThrow(() -> new ProblemFound(IntakeProblem.NO_SUCH_CONTACT));
    }

    boolean sees(Viewer viewer, ContactLine line) {
        return isTheirs(viewer, line) || seesCase(viewer, line.about());
    }

    private static boolean isTheirs(Viewer viewer, ContactLine line) {
        return WORKS.stream().anyMatch(viewer::may) && viewer.scope().area().contains(line.area());
    }

    private boolean seesCase(Viewer viewer, @Nullable CaseId about) {
        return about != null && cases.find(viewer, about).isPresent();
    }

    /** @throws ProblemFound with {@link CaseProblem#NOT_FOUND} for a case that is not within the viewer's sight */
    Case seenCase(Viewer viewer, CaseId about) {
        return seenCase(cases.find(viewer, about));
    }

    Case seenCase(Viewer viewer, String number) {
        return seenCase(cases.find(viewer, number.strip()));
    }

    private static Case seenCase(Optional<Cases.Seen> found) {
        return found.map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }
}
