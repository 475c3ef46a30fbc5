package org.xinqiao.portal.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.portal.model.Sensitive;

/**
 * 网上提交内容, as the API's document shows it; {@link SubmissionForm} reads it field by field.
 *
 * @param draftId the same again is the same case
 * @param photos the keys of photos that were taken
 * @param alike the number of a running case about the same
 * @param child whether it is about a child under fourteen
 * @param consents what of it is sensitive and agreed to, each by itself
 * @param puzzleKey with {@code answer}, from who is not signed in
 */
record SubmissionBody(
        UUID draftId,
        Facts.@Nullable Kind kind,
        String text,
        @Nullable String matter,
        @Nullable String area,
        @Nullable String address,
        @Nullable Double lon,
        @Nullable Double lat,
        @Nullable Boolean confidential,
        @Nullable Boolean anonymous,
        @Nullable String name,
        @Nullable List<String> photos,
        @Nullable String alike,
        @Nullable Boolean child,
        @Nullable List<Sensitive> consents,
        @Nullable String puzzleKey,
        @Nullable String answer) {}
