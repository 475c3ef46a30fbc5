package org.xinqiao.casework.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Rating;

/**
 * 动作内容, as the API's document shows it: which of the fields a step asks for is told by {@link StepForms}, field by
 * field, when one is missing.
 *
 * @param commandId the same again does nothing twice
 * @param version of the case that the person saw; 0 to take it as it is
 * @param limit as text, for example {@code 3 WORKING_DAYS}
 */
record StepBody(
        UUID commandId,
        @Nullable Integer version,
        @Nullable String text,
        @Nullable String note,
        @Nullable String reason,
        @Nullable String clause,
        @Nullable String code,
        @Nullable DutyBody duty,
        @Nullable String words,
        @Nullable String way,
        @Nullable String to,
        @Nullable String earlier,
        @Nullable String reference,
        @Nullable String leadUnit,
        @Nullable List<String> assistUnits,
        @Nullable String unit,
        @Nullable String proposedUnit,
        @Nullable Integer assignment,
        @Nullable String limit,
        @Nullable String replyLimit,
        @Nullable Instant until,
        @Nullable Boolean upheld,
        @Nullable Boolean granted,
        @Nullable Boolean contacted,
        @Nullable Boolean solved,
        @Nullable Boolean again,
        Rating.@Nullable Satisfaction satisfied,
        @Nullable List<String> attachments,
        @Nullable String primary,
        Facts.@Nullable Kind kind,
        Facts.@Nullable Urgency urgency,
        @Nullable String title,
        @Nullable String matter,
        @Nullable String area,
        @Nullable String address,
        @Nullable List<String> recusedUnits,
        @Nullable List<String> recusedAccounts,
        @Nullable Double lon,
        @Nullable Double lat) {

    /** 职责依据: a line of the duty list, as it was found there; {@code unit} is an id. */
    record DutyBody(String matter, String area, String unit, String clause) {}
}
