package org.xinqiao.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.supervision.MeasureViews.AnswerView;
import org.xinqiao.supervision.model.Answer;
import org.xinqiao.supervision.model.Answer.Verdict;
import org.xinqiao.supervision.store.MeasureAnswerTable;

/** 回复查阅: what was answered to measures, with the names of the files that came along. */
@Component
class AnswerPages {

    private final MeasureAnswerTable answers;
    private final Files files;

    AnswerPages(MeasureAnswerTable answers, Files files) {
        this.answers = answers;
        this.files = files;
    }

    /** Those to each of these measures; what was not answered is left out. */
    Map<Long, List<AnswerView>> of(List<Long> measures) {
        Map<Long, List<Answer>> given = answers.of(measures);
        Map<FileId, NamedFile> named = files.find(given.values().stream()
                .flatMap(Collection::stream)
                .flatMap(answer -> answer.files().stream())
                .collect(Collectors.toSet()));
        Map<Long, List<AnswerView>> views = new HashMap<>();
        given.forEach((measure, some) ->
                views.put(measure, some.stream().map(it -> view(it, named)).toList()));
        return views;
    }

    private static AnswerView view(Answer it, Map<FileId, NamedFile> named) {
        Verdict verdict = it.verdict();
        return new AnswerView(
                it.no(),
                it.words(),
                it.files().stream()
                        .flatMap(id -> Optional.ofNullable(named.get(id)).stream())
                        .toList(),
                it.by().name(),
                it.by().at(),
                it.late(),
                verdict == null ? null : verdict.accepted(),
                verdict == null ? "" : verdict.reason(),
                verdict == null ? "" : verdict.by().name(),
                verdict == null ? null : verdict.by().at());
    }
}
