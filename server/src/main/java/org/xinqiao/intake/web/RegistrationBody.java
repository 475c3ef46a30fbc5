package org.xinqiao.intake.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;

/**
 * 登记内容, as the API's document shows it; {@link RegistrationForm} reads it field by field.
 *
 * @param draftId the same again is the same case
 * @param call the call by which it came: it is put to the case, and its caller is meant where no number is given
 * @param instruction for a case that a leader ordered
 * @param contact the message it is made of, by its number
 */
record RegistrationBody(
        UUID draftId,
        @Nullable UUID commandId,
        Facts.Kind kind,
        Facts.@Nullable Urgency urgency,
        Facts.@Nullable Channel channel,
        String title,
        String text,
        String area,
        @Nullable String matter,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Boolean confidential,
        @Nullable List<String> recusedUnits,
        @Nullable Caller caller,
        @Nullable UUID call,
        @Nullable String contact,
        @Nullable Ordered instruction,
        @Nullable Then then) {

    /** 领导批示. */
    record Ordered(
            String leader,
            @Nullable String instructionNumber,
            @Nullable String limit) {}

    /** 来电人. */
    record Caller(
            @Nullable String name,
            @Nullable String phone,
            @Nullable Boolean anonymous,
            @Nullable Boolean sealed) {}

    /** 随即办理: {@code answer-directly} with a text, or {@code dispatch} with a unit. */
    record Then(
            String step,
            @Nullable String text,
            @Nullable String leadUnit,
            @Nullable List<String> assistUnits,
            @Nullable String note) {}
}
