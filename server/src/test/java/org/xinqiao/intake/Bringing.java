package org.xinqiao.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.model.Columns;

/** Brings in files as a person does: upload, take the columns as they are proposed, wait for the end. */
record Bringing(Imports imports, Viewer viewer) {

    /** Uploaded and told how to be understood; no row is taken yet. */
    ImportRun begun(String name, byte[] content) throws IOException {
        var uploaded = imports.upload(viewer, name, new ByteArrayInputStream(content));
        Columns columns = Columns.suggestedFor(uploaded.look().headers());
        imports.accept(viewer, uploaded.run().id(), wishes(columns));
        return imports.get(viewer, uploaded.run().id());
    }

    ImportRun ended(String name, byte[] content) throws IOException {
        long id = begun(name, content).id();
        imports.workOn(id);
        ImportRun run = imports.get(viewer, id);
        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(run.progress().done()).isEqualTo(run.file().total());
        return run;
    }

    String done(String name, byte[] content) throws IOException {
        return of(ended(name, content));
    }

    String done(String name, String content) throws IOException {
        return done(name, utf8(content));
    }

    /** The list of failed rows, as it is downloaded. */
    String errors(ImportRun run) throws IOException {
        var out = new ByteArrayOutputStream();
        imports.writeErrors(run, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    ImportRun.Wishes wishes(Columns columns) {
        return new ImportRun.Wishes(columns, Facts.Channel.BOARD, viewer.scope().area());
    }

    static String of(ImportRun run) {
        ImportRun.Progress progress = run.progress();
        return counts(progress.registered(), progress.repeated(), progress.failed());
    }

    static String counts(int registered, int repeated, int failed) {
        return registered + " registered, " + repeated + " repeated, " + failed + " failed";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Many rows that differ in number and text. */
    static String rows(int count) {
        StringBuilder rows = new StringBuilder("编号,内容\n");
        for (int i = 0; i < count; i++) {
            rows.append(i).append(",第").append(i).append("条留言\n");
        }
        return rows.toString();
    }
}
