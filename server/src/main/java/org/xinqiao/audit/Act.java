package org.xinqiao.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 行为: one thing that somebody did, read or was refused, to be put on record.
 *
 * <pre>{@code audit.read(Act.of(AuditAction.CASE_READ, viewer.who()).on(Subject.of("case", 7).under("20261125000007")));}</pre>
 *
 * @param details further facts by name: text, numbers, lists of them; never personal data
 * @param stories how far the stories that were written have come by it
 */
public record Act(
        AuditAction action,
        Who who,
        @Nullable Subject subject,
        Result result,
        Map<String, Object> details,
        List<StoryMark> stories) {

    public Act {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        stories = List.copyOf(stories);
    }

    /** Something that was done. */
    public static Act of(AuditAction action, Who who) {
        return new Act(action, who, null, Result.DONE, Map.of(), List.of());
    }

    public Act on(@Nullable Subject what) {
        return new Act(action, who, what, result, details, stories);
    }

    public Act ending(Result how) {
        return new Act(action, who, subject, how, details, stories);
    }

    public Act with(String name, Object fact) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, fact);
        return new Act(action, who, subject, result, more, stories);
    }

    public Act marking(List<StoryMark> how) {
        return new Act(action, who, subject, result, details, how);
    }
}
