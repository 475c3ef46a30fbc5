package org.xinqiao.audit;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * 审计记录: an act as it is written down.
 *
 * @param details JSON, in which what looks like a phone or an identity number is blotted out: people type such things
 *     into reasons
 * @param stories what {@link StoryMark#read} reads; absent when no story was written
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere as a whole
public record AuditEntry(
        Instant at,
        Who who,
        Origin origin,
        AuditAction action,
        @Nullable Subject subject,
        Result result,
        String details,
        byte @Nullable [] stories) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PERSONAL =
            Pattern.compile("(?<![0-9])(?:1[3-9][0-9]{9}|[1-9][0-9]{16}[0-9Xx])(?![0-9])");

    static AuditEntry of(Act act, Origin origin, Instant at) {
        return new AuditEntry(
                at,
                act.who(),
                origin,
                act.action(),
                act.subject(),
                act.result(),
                written(act.details()),
                act.stories().isEmpty() ? null : StoryMark.written(act.stories()));
    }

    private static String written(Map<String, Object> details) {
        if (details.isEmpty()) {
            return "{}";
        }
        return PERSONAL.matcher(JSON.writeValueAsString(details)).replaceAll("***");
    }
}
