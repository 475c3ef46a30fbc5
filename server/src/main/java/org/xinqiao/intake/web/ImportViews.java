package org.xinqiao.intake.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.intake.ImportRun;
import org.xinqiao.intake.Imports;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.model.Target;

/** 导入页面: what the import page shows. */
final class ImportViews {

    private static final int LONGEST_SAMPLE = 60;

    private ImportViews() {}

    /** 已读文件. */
    record FileView(
            String id,
            String fileName,
            String encoding,
            String format,
            int rows,
            List<HeaderView> headers,
            List<TargetView> targets) {

        static FileView of(Imports.Uploaded uploaded) {
            ImportRun.File file = uploaded.run().file();
            List<String> headers = uploaded.look().headers();
            Columns suggested = Columns.suggestedFor(headers);
            return new FileView(
                    Long.toString(uploaded.run().id()),
                    file.name(),
                    file.shape().encoding(),
                    file.shape().format(),
                    file.total(),
                    IntStream.range(0, headers.size())
                            .mapToObj(i -> new HeaderView(
                                    i,
                                    headers.get(i),
                                    samples(uploaded, i),
                                    suggested.targetOf(i).map(Target::key).orElse(null)))
                            .toList(),
                    Arrays.stream(Target.values()).map(TargetView::of).toList());
        }

        private static List<String> samples(Imports.Uploaded uploaded, int column) {
            return uploaded.look().samples().stream()
                    .map(row -> column < row.cells().size() ? row.cells().get(column) : "")
                    .filter(cell -> !cell.isBlank())
                    .map(cell -> cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell)
                    .limit(3)
                    .toList();
        }
    }

    /** 列. */
    record HeaderView(
            int index,
            String header,
            List<String> samples,
            @Nullable String target) {}

    /** 目标字段. */
    record TargetView(String key, String zh, String en, boolean required) {

        static TargetView of(Target target) {
            return new TargetView(target.key(), target.zh(), target.en(), target.isRequired());
        }
    }

    /**
     * 导入状态.
     *
     * @param hasFile whether what was uploaded is still kept, and with it the rows that failed
     */
    record StateView(
            String id,
            String fileName,
            ImportRun.State state,
            boolean hasFile,
            int total,
            int done,
            int registered,
            int repeated,
            int failed,
            int unmatched,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt) {

        static StateView of(ImportRun run) {
            ImportRun.Progress progress = run.progress();
            return new StateView(
                    Long.toString(run.id()),
                    run.file().name(),
                    run.state(),
                    run.file().isKept(),
                    run.file().total(),
                    progress.done(),
                    progress.registered(),
                    progress.repeated(),
                    progress.failed(),
                    progress.unmatched(),
                    progress.startedAt(),
                    progress.finishedAt());
        }
    }
}
