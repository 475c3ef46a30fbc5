package org.xinqiao.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.files.NamedFile;
import org.xinqiao.intake.FiledLetters;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.portal.CaseAccess;
import org.xinqiao.portal.CitizenActs;
import org.xinqiao.portal.ProgressLine;

/**
 * 诉求进度: a case as its citizen sees it.
 *
 * @param step how far it is, 1 to 5: received, given out, handled, answered, closed
 * @param text as it was written; absent for who may only read how far it is
 * @param holder the unit that has it now
 * @param since when it came to where it is
 * @param dueAt until when the next step is due
 * @param messages what the centre wrote to its citizen, the oldest first
 * @param shareable whether a link may be given to somebody
 */
record ProgressView(
        String number,
        String title,
        Facts.Kind kind,
        @Nullable NamedMatter matter,
        @Nullable NamedArea area,
        Stage stage,
        String stageZh,
        String stageEn,
        int step,
        @Nullable String text,
        @Nullable String address,
        List<NamedFile> photos,
        boolean confidential,
        boolean anonymous,
        Instant registeredAt,
        @Nullable UnitView holder,
        Instant since,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable AnswerView answer,
        @Nullable RatingView rating,
        List<FiledLetters.Said> messages,
        List<ProgressLine> story,
        List<CitizenActs.Kind> allowedActs,
        CaseAccess access,
        boolean shareable) {

    /** 单位. */
    record UnitView(String name, String nameEn) {}

    /** 给您的答复. */
    record AnswerView(String text, Instant at, UnitView unit, List<NamedFile> attachments) {}

    /** 您的评价. */
    record RatingView(boolean solved, Rating.Satisfaction satisfied, Instant at) {}
}
