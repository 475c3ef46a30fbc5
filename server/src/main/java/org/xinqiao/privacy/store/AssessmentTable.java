package org.xinqiao.privacy.store;

import static org.xinqiao.schema.privacy.Sequences.ASSESSMENT_ID;
import static org.xinqiao.schema.privacy.Tables.ASSESSMENT;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.privacy.Assessment;
import org.xinqiao.schema.privacy.tables.records.AssessmentRecord;

/** 影响评估表: only grows. */
@Repository
public class AssessmentTable {

    private final DSLContext sql;

    public AssessmentTable(DSLContext sql) {
        this.sql = sql;
    }

    public long nextId() {
        return sql.nextval(ASSESSMENT_ID);
    }

    /** False when that version is there already. */
    public boolean add(Assessment assessment) {
        Assessment.Text text = assessment.text();
        return sql.insertInto(ASSESSMENT)
                        .set(ASSESSMENT.ID, assessment.id())
                        .set(ASSESSMENT.VERSION, assessment.version())
                        .set(ASSESSMENT.TITLE, text.title())
                        .set(ASSESSMENT.PURPOSE, text.purpose())
                        .set(ASSESSMENT.DATA, text.data())
                        .set(ASSESSMENT.RISKS, text.risks())
                        .set(ASSESSMENT.MEASURES, text.measures())
                        .set(ASSESSMENT.DECISION, text.decision().name())
                        .set(ASSESSMENT.DECIDED_ON, text.decidedOn())
                        .set(ASSESSMENT.NEXT_REVIEW, text.nextReview())
                        .set(ASSESSMENT.KEPT_BY, assessment.keptBy())
                        .set(ASSESSMENT.KEPT_AT, assessment.kept())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    public List<Assessment> latest() {
        return sql
                .selectDistinct(ASSESSMENT.asterisk())
                .on(ASSESSMENT.ID)
                .from(ASSESSMENT)
                .orderBy(ASSESSMENT.ID, ASSESSMENT.VERSION.desc())
                .fetchInto(ASSESSMENT)
                .map(AssessmentTable::assessment)
                .stream()
                .sorted(Comparator.comparing((Assessment each) -> each.text().nextReview()))
                .toList();
    }

    public List<Assessment> versions(long id) {
        return sql.selectFrom(ASSESSMENT)
                .where(ASSESSMENT.ID.eq(id))
                .orderBy(ASSESSMENT.VERSION.desc())
                .fetch(AssessmentTable::assessment);
    }

    private static Assessment assessment(AssessmentRecord row) {
        Assessment.Text text = new Assessment.Text(
                row.getTitle(),
                row.getPurpose(),
                row.getData(),
                row.getRisks(),
                row.getMeasures(),
                Assessment.Decision.valueOf(row.getDecision()),
                row.getDecidedOn(),
                row.getNextReview());
        return new Assessment(row.getId(), row.getVersion(), text, row.getKeptBy(), row.getKeptAt());
    }
}
