package org.xinqiao.supervision.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.files.FileId;

/**
 * 措施回复: what a unit answered, and what was made of it.
 *
 * @param no the how-manieth it is, from 1
 * @param late whether it came after its time
 * @param verdict absent until somebody has judged it
 */
public record Answer(
        int no,
        String words,
        List<FileId> files,
        Measure.By by,
        boolean late,
        @Nullable Verdict verdict) {

    /** 审阅结论. */
    public record Verdict(boolean accepted, String reason, Measure.By by) {}

    public Answer {
        files = List.copyOf(files);
    }
}
