package org.xinqiao.survey.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 联系记录: one time that somebody was asked, or it was tried. */
public record Attempt(
        long invitee,
        int number,
        SurveyWay way,
        Instant at,
        String by,
        Contact result,
        @Nullable Instant ended,
        @Nullable UUID call) {}
