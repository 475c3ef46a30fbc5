package org.xinqiao.calls.store;

import static org.xinqiao.schema.calls.Tables.TRANSCRIPT_LINE;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xinqiao.calls.Transcript.Kept;
import org.xinqiao.calls.Transcript.Line;
import org.xinqiao.calls.floor.FloorLog.Said;
import org.xinqiao.calls.floor.Scribe.Role;

/** 转写表. */
@Repository
public class TranscriptTable {

    private final DSLContext sql;

    public TranscriptTable(DSLContext sql) {
        this.sql = sql;
    }

    public void add(Said said) {
        sql.insertInto(TRANSCRIPT_LINE)
                .set(TRANSCRIPT_LINE.CALL, said.call())
                .set(TRANSCRIPT_LINE.RECORDING, said.recording())
                .set(TRANSCRIPT_LINE.AT, said.at())
                .set(TRANSCRIPT_LINE.ROLE, said.role().name())
                .set(TRANSCRIPT_LINE.LABEL, said.label())
                .set(TRANSCRIPT_LINE.TEXT, said.text())
                .set(TRANSCRIPT_LINE.RECOGNISER, said.recogniser())
                .set(TRANSCRIPT_LINE.TEST, said.test())
                .execute();
    }

    /** As it was said, the numbers in it not hidden. */
    public List<Kept> list(UUID call) {
        return sql.selectFrom(TRANSCRIPT_LINE)
                .where(TRANSCRIPT_LINE.CALL.eq(call))
                .orderBy(TRANSCRIPT_LINE.AT, TRANSCRIPT_LINE.ID)
                .fetch(row -> new Kept(
                        new Line(Role.valueOf(row.getRole()), row.getLabel(), row.getAt(), row.getText(), true),
                        row.getRecogniser(),
                        row.getTest()));
    }

    /** Those of some calls of which something was understood. */
    public Set<UUID> among(Collection<UUID> calls) {
        return sql.selectDistinct(TRANSCRIPT_LINE.CALL)
                .from(TRANSCRIPT_LINE)
                .where(TRANSCRIPT_LINE.CALL.in(calls))
                .fetchSet(TRANSCRIPT_LINE.CALL);
    }

    /** 销毁: what was understood while that was recorded. */
    public void erase(String recording) {
        sql.deleteFrom(TRANSCRIPT_LINE)
                .where(TRANSCRIPT_LINE.RECORDING.eq(recording))
                .execute();
    }
}
