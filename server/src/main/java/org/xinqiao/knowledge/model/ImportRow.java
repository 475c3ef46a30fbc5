package org.xinqiao.knowledge.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 导入的一条: what became of one row, article or paragraph of a file.
 *
 * @param line where it stands in the file
 * @param text what would be kept; null for one that is refused
 * @param why the reasons, in both languages
 */
public record ImportRow(
        int line, String title, Verdict verdict, @Nullable ArticleText text, List<Reason> why) {

    public ImportRow {
        why = List.copyOf(why);
    }

    /** 结论. */
    public enum Verdict {
        /** 可导入. */
        TAKEN,
        /** 存疑: taken only if somebody says so. */
        DOUBTFUL,
        /** 不导入. */
        REFUSED
    }

    /** 原因. */
    public record Reason(String field, String zh, String en) {}
}
