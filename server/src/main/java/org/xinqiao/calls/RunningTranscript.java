package org.xinqiao.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.Transcript.Line;
import org.xinqiao.engines.masking.FreeText;

/** 进行中的转写: what is understood of one call so far; told and asked from any thread. */
final class RunningTranscript {

    /** What a screen shows of it while it goes on. */
    private static final int SHOWN = 30;

    private final String recogniser;
    private final boolean test;
    private final List<Line> settled = new ArrayList<>();
    private final Map<UUID, Line> partial = new LinkedHashMap<>();
    private boolean reached;

    RunningTranscript(String recogniser, boolean test) {
        this.recogniser = recogniser;
        this.test = test;
    }

    String recogniser() {
        return recogniser;
    }

    boolean isTest() {
        return test;
    }

    synchronized void reached(boolean isThere) {
        reached = isThere;
    }

    /** What that voice says now, so far. */
    synchronized void partial(UUID voice, Line line) {
        partial.put(voice, line);
    }

    /** Nothing when it was no sentence after all. */
    synchronized void settled(UUID voice, @Nullable Line line) {
        partial.remove(voice);
        if (line != null) {
            settled.add(line);
            settled.sort(Comparator.comparing(Line::at));
            if (settled.size() > SHOWN) {
                settled.removeFirst();
            }
        }
    }

    /** With the numbers of people hidden. */
    synchronized Transcript now() {
        List<Line> lines = new ArrayList<>(settled);
        lines.addAll(partial.values());
        return new Transcript(
                recogniser,
                test,
                reached,
                lines.stream().map(RunningTranscript::masked).toList());
    }

    static Line masked(Line line) {
        return new Line(line.role(), line.label(), line.at(), FreeText.masked(line.text()), line.settled());
    }
}
