package org.xinqiao.supervision.store;

import static org.xinqiao.schema.supervision.Tables.ANSWER_PRINT;
import static org.xinqiao.schema.supervision.Tables.PHOTO_PRINT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.casework.CaseId;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.supervision.model.PhotoPrint;

/** 指纹表: what was answered and photographed before, as marks to compare with. */
@Repository
public class PrintTable {

    private static final int COMPARED = 400;
    private static final int PHOTOS = 50;

    private final DSLContext sql;

    public PrintTable(DSLContext sql) {
        this.sql = sql;
    }

    /** 答复. */
    public record AnswerPrint(CaseId caseId, int seq, UnitId unit, Instant at, int[] print) {}

    /** 照片. @param print absent where it is too flat to be told from others */
    public record PhotoMark(FileId file, CaseId caseId, UnitId unit, Instant at, String sha256, OptionalLong print) {}

    public void add(AnswerPrint it) {
        sql.insertInto(ANSWER_PRINT)
                .set(ANSWER_PRINT.CASE_ID, it.caseId().value())
                .set(ANSWER_PRINT.SEQ, it.seq())
                .set(ANSWER_PRINT.UNIT, it.unit().value())
                .set(ANSWER_PRINT.AT, it.at())
                .set(ANSWER_PRINT.PRINT, Arrays.stream(it.print()).boxed().toArray(Integer[]::new))
                .onConflictDoNothing()
                .execute();
    }

    /** What a unit answered last, in other cases, before then. */
    public List<AnswerPrint> before(UnitId unit, CaseId without, Instant then) {
        return sql.selectFrom(ANSWER_PRINT)
                .where(
                        ANSWER_PRINT.UNIT.eq(unit.value()),
                        ANSWER_PRINT.CASE_ID.ne(without.value()),
                        ANSWER_PRINT.AT.lt(then))
                .orderBy(ANSWER_PRINT.AT.desc())
                .limit(COMPARED)
                .fetch(row -> new AnswerPrint(
                        new CaseId(row.getCaseId()),
                        row.getSeq(),
                        new UnitId(row.getUnit()),
                        row.getAt(),
                        Arrays.stream(row.getPrint())
                                .mapToInt(Integer::intValue)
                                .toArray()));
    }

    public void add(PhotoMark it) {
        @Nullable Long print = it.print().isPresent() ? it.print().getAsLong() : null;
        Integer[] bands =
                print == null ? new Integer[0] : PhotoPrint.bands(print).toArray(Integer[]::new);
        sql.insertInto(PHOTO_PRINT)
                .set(PHOTO_PRINT.FILE, it.file().value())
                .set(PHOTO_PRINT.CASE_ID, it.caseId().value())
                .set(PHOTO_PRINT.UNIT, it.unit().value())
                .set(PHOTO_PRINT.AT, it.at())
                .set(PHOTO_PRINT.SHA256, it.sha256())
                .set(PHOTO_PRINT.PRINT, print)
                .set(PHOTO_PRINT.BANDS, bands)
                .onConflictDoNothing()
                .execute();
    }

    /** Photos of other cases, from before, that are the same bytes or may be the same picture. */
    public List<PhotoMark> like(PhotoMark it) {
        Condition same = PHOTO_PRINT.SHA256.eq(it.sha256());
        if (it.print().isPresent()) {
            Integer[] bands = PhotoPrint.bands(it.print().getAsLong()).toArray(Integer[]::new);
            same = same.or(DSL.arrayOverlap(PHOTO_PRINT.BANDS, bands));
        }
        return sql.selectFrom(PHOTO_PRINT)
                .where(same, PHOTO_PRINT.CASE_ID.ne(it.caseId().value()), PHOTO_PRINT.AT.lt(it.at()))
                .orderBy(PHOTO_PRINT.AT)
                .limit(PHOTOS * PHOTOS)
                .fetch(row -> new PhotoMark(
                        new FileId(row.getFile()),
                        new CaseId(row.getCaseId()),
                        new UnitId(row.getUnit()),
                        row.getAt(),
                        row.getSha256(),
                        row.getPrint() == null ? OptionalLong.empty() : OptionalLong.of(row.getPrint())));
    }
}
