package org.xinqiao.privacy;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.privacy.store.AssessmentTable;

/** 影响评估: the front door. They are kept for at least three years (art. 56); none is ever taken away here. */
@Service
public class Assessments {

    private final AssessmentTable table;
    private final Audit audit;
    private final Clock clock;

    Assessments(AssessmentTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The latest version of each, those first whose review comes first. */
    public List<Assessment> list() {
        return table.latest();
    }

    /**
     * Every version, the latest first.
     *
     * @throws ProblemFound with {@link PrivacyProblem#NO_SUCH_ASSESSMENT}
     */
    public List<Assessment> versions(long id) {
        List<Assessment> versions = table.versions(id);
        if (versions.isEmpty()) {
            throw new ProblemFound(PrivacyProblem.NO_SUCH_ASSESSMENT);
        }
        return versions;
    }

    @Transactional
    public Assessment begin(Viewer viewer, Assessment.Text text) {
        return keep(viewer, table.nextId(), 1, text);
    }

    /**
     * @param after the version it was written after
     * @throws ProblemFound with {@link PrivacyProblem#NO_SUCH_ASSESSMENT}, or {@link PrivacyProblem#NOT_NOW} when somebody
     *     else has written another one since
     */
    @Transactional
    public Assessment revise(Viewer viewer, long id, int after, Assessment.Text text) {
        if (versions(id).getFirst().version() != after) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
        return keep(viewer, id, after + 1, text);
    }

    private Assessment keep(Viewer viewer, long id, int version, Assessment.Text text) {
        Assessment assessment = new Assessment(id, version, text, viewer.name(), clock.instant());
        if (!table.add(assessment)) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
        audit.did(Act.of(AuditAction.ASSESSMENT_KEPT, viewer.who())
                .on(Subject.of("assessment", id))
                .with("version", version)
                .with("decision", text.decision().name()));
        return assessment;
    }
}
