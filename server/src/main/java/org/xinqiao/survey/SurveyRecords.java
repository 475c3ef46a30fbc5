package org.xinqiao.survey;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.survey.store.SurveyRecordTable;

/** 调查名单: the front door to how long it is known who was asked by a survey. */
@Service
public class SurveyRecords {

    private final SurveyRecordTable table;
    private final Audit audit;

    SurveyRecords(SurveyRecordTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** 已结束的调查. @param lastUsed when it was closed, or drawn where it never began */
    public record Over(long id, Instant lastUsed) {}

    /** Those of which it is still known who was asked, that were over before then, in the order of their ids. */
    public List<Over> overBefore(Instant before, long after, int limit) {
        return table.overBefore(before, after, limit);
    }

    /** 销毁名单: nobody can tell any more who these were; a draw can still be done again, and answers count on. */
    @Transactional
    public int forget(Collection<Long> surveys) {
        int forgotten = 0;
        for (long survey : surveys) {
            int people = table.forget(survey);
            if (people > 0) {
                forgotten++;
                audit.did(Act.of(AuditAction.SURVEY_FORGOTTEN, Who.SYSTEM)
                        .on(Subject.of("survey", survey))
                        .with("people", people));
            }
        }
        return forgotten;
    }
}
