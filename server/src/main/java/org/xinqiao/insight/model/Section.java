package org.xinqiao.insight.model;

import java.util.List;

/**
 * 报告章节.
 *
 * @param code by which edits find it; never renamed
 * @param sentences what was written of it by rule; empty where there is nothing to say
 */
public record Section(
        String code, Said name, List<Said> sentences, List<ReportFigure> figures, List<ReportTable> tables) {

    public Section {
        sentences = List.copyOf(sentences);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** Its sentences as one paragraph. */
    public Said words() {
        return sentences.stream().reduce(new Said("", ""), Said::and);
    }
}
