package org.xinqiao.supervision.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.files.FileId;
import org.xinqiao.organisation.UnitId;

/**
 * 一次办结: an answer of a unit that was let pass and closed, and what the story tells of the work before it.
 *
 * @param seq the line of the story that closed it
 * @param from when the work on this answer began
 * @param reply the line with the answer
 * @param reviewer who let it pass; absent where the house did
 * @param traces what was left of work outside the office, in words of the story
 */
public record Closing(
        int seq,
        Instant at,
        Instant from,
        Entry reply,
        CaseEvent.Replied said,
        UnitId unit,
        @Nullable Long reviewer,
        List<String> traces) {

    public Closing {
        traces = List.copyOf(traces);
    }

    public List<FileId> photos() {
        return said.attachments();
    }

    /** Every closing of a unit's answer that a story tells, the first first; direct answers have no unit. */
    public static List<Closing> of(Case it, List<Entry> story) {
        List<Closing> all = new ArrayList<>();
        for (int at = 0; at < story.size(); at++) {
            if (story.get(at).event() instanceof CaseEvent.Closed) {
                closing(it, story.subList(0, at + 1)).ifPresent(all::add);
            }
        }
        return all;
    }

    private static Optional<Closing> closing(Case it, List<Entry> story) {
        int reply = lastReply(story);
        if (reply < 0 || !(story.get(reply).event() instanceof CaseEvent.Replied said)) {
            return Optional.empty();
        }
        int from = beginning(story, reply);
        Entry closed = story.getLast();
        return Optional.of(new Closing(
                closed.seq(),
                closed.at(),
                story.get(from).at(),
                story.get(reply),
                said,
                it.assignment(said.assignment()).unit(),
                reviewer(story, reply),
                traces(story.subList(from, reply + 1))));
    }

    private static int lastReply(List<Entry> story) {
        for (int at = story.size() - 1; at >= 0; at--) {
            if (story.get(at).event() instanceof CaseEvent.Replied) {
                return at;
            }
        }
        return -1;
    }

    /** Where the unit's work began: with the last order before the answer. */
    private static int beginning(List<Entry> story, int reply) {
        for (int at = reply; at >= 0; at--) {
            if (story.get(at).event() instanceof CaseEvent.Dispatched) {
                return at;
            }
        }
        return 0;
    }

    private static @Nullable Long reviewer(List<Entry> story, int reply) {
        return story.subList(reply, story.size()).stream()
                .filter(line -> line.event() instanceof CaseEvent.ReplyAccepted)
                .map(line -> line.by().account())
                .filter(account -> account != 0)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** A file, a note of the unit, somebody below it that was sent, an answer of a unit that helped. */
    private static List<String> traces(List<Entry> work) {
        List<String> traces = new ArrayList<>();
        for (Entry line : work) {
            switch (line.event()) {
                case CaseEvent.Replied(int _, String _, List<FileId> files) -> {
                    if (!files.isEmpty()) {
                        traces.add("Replied");
                    }
                }
                case CaseEvent.Annotated _ -> {
                    if (line.by().unit() != null) {
                        traces.add("Annotated");
                    }
                }
                case CaseEvent.PassedDown _ -> traces.add("PassedDown");
                case CaseEvent.AssistReplied _ -> traces.add("AssistReplied");
                default -> {}
            }
        }
        return traces;
    }
}
