package org.xinqiao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Accounts;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.intake.model.Choices;
import org.xinqiao.intake.model.Columns;
import org.xinqiao.intake.model.Target;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.ShellCommand;

/**
 * 导入命令: brings in a file from the shell, shows how far it is, and leaves the rows that failed beside it. Ends with 0 when
 * all is in, 1 when some rows failed, 2 when it could not begin, 3 when it was broken off.
 */
@Component
class ImportCommand implements ShellCommand {

    private static final long LOOK_EVERY = 1000;
    private static final int SOME_FAILED = 1;
    private static final int NOT_BEGUN = 2;
    private static final int BROKEN_OFF = 3;

    private final Imports imports;
    private final Viewers viewers;
    private final Accounts accounts;

    ImportCommand(Imports imports, Viewers viewers, Accounts accounts) {
        this.imports = imports;
        this.viewers = viewers;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public int run(List<String> arguments) {
        try {
            return bringIn(Options.read(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println("用法 / usage: bin/xinqiao import FILE [--map title=标题,text=内容] [--channel BOARD]"
                    + " [--area CODE] [--as USER]");
        } catch (ProblemFound e) {
            System.err.println(e.problem().zh() + " " + e.problem().en());
            for (FieldProblem field : e.fields()) {
                System.err.println("  " + field.zh() + " " + field.en());
            }
        } catch (NoSuchFileException e) {
            System.err.println("没有这个文件 / there is no such file: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("文件无法读写 / the file cannot be read or written: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            System.err.println();
            System.err.println("数据库已不可用（演示停止了？）。已登记的保留；开始了的导入会在下次启动演示时自动继续，再运行本命令也不会重复。");
            System.err.println(
                    "The database has gone away (was the demo stopped?). What is registered stays; an import that"
                            + " has begun goes on when the demo starts again, and running this command again repeats nothing.");
            return BROKEN_OFF;
        }
        return NOT_BEGUN;
    }

    private int bringIn(Options options) throws IOException, InterruptedException {
        Viewer viewer = viewer(options.user);
        Imports.Uploaded uploaded;
        try (InputStream content = Files.newInputStream(options.file)) {
            uploaded = imports.upload(viewer, options.file.getFileName().toString(), content);
        }
        long id = uploaded.run().id();
        try {
            List<String> headers = uploaded.look().headers();
            Columns columns = options.columns(headers);
            columns.columns()
                    .forEach((target, column) ->
                            System.out.println("  " + headers.get(column) + " → " + target.zh() + " " + target.en()));
            AreaCode area = options.area == null ? viewer.scope().area() : options.area;
            imports.accept(viewer, id, new ImportRun.Wishes(columns, options.channel, area));
        } catch (IllegalArgumentException | ProblemFound e) {
            imports.cancel(viewer, id);
            throw e;
        }
        return report(watch(viewer, id), options.file.toAbsolutePath());
    }

    private Viewer viewer(String user) {
        if (user.isEmpty()) {
            return accounts.firstWho(Power.IMPORT)
                    .map(viewers::of)
                    .orElseThrow(() -> new ProblemFound(AccessProblem.DENIED));
        }
        return accounts.find(user)
                .map(viewers::of)
                .orElseThrow(() -> new IllegalArgumentException("没有这个账号 / no such account: " + user));
    }

    /** A server on the same data may have taken the work up first; then this only looks on. */
    private ImportRun watch(Viewer viewer, long id) throws InterruptedException {
        ImportRun run = imports.get(viewer, id);
        long began = System.nanoTime();
        while (run.state() == ImportRun.State.RUNNING) {
            Thread worker = Thread.ofVirtual().start(() -> imports.workOn(id));
            do {
                worker.join(LOOK_EVERY);
                run = imports.get(viewer, id);
                int done = run.progress().done();
                System.out.printf(
                        "\r%,d / %,d · %,.0f 行/秒 rows/s ",
                        done, run.file().total(), done * 1e9 / (System.nanoTime() - began));
            } while (worker.isAlive());
            if (run.state() == ImportRun.State.RUNNING) {
                Thread.sleep(LOOK_EVERY);
            }
        }
        System.out.println();
        return run;
    }

    private int report(ImportRun run, Path file) throws IOException {
        ImportRun.Progress progress = run.progress();
        System.out.printf(
                "登记 registered %,d · 已有 known %,d · 有错 failed %,d%n",
                progress.registered(), progress.repeated(), progress.failed());
        if (progress.unmatched() > 0) {
            System.out.printf(
                    "其中 %,d 行的事项不在本地清单里，事项留空 / of them %1$,d name a matter that is not on the list here%n",
                    progress.unmatched());
        }
        if (progress.failed() > 0) {
            Path folder = Files.isWritable(file.resolveSibling("")) ? file.resolveSibling("") : Path.of("");
            Path errors = folder.resolve(
                            file.getFileName().toString().replaceFirst("(\\.errors)?\\.[^.]*$", "") + ".errors.csv")
                    .toAbsolutePath();
            try (OutputStream out = Files.newOutputStream(errors)) {
                imports.writeErrors(run, out);
            }
            System.out.println("有错的行，改好后再导入 / the rows that failed, to be mended and imported: " + errors);
        }
        if (run.state() != ImportRun.State.DONE) {
            System.out.println("导入没有完成 / the import did not finish: " + run.state());
            return BROKEN_OFF;
        }
        return progress.failed() == 0 ? 0 : SOME_FAILED;
    }

    /** 选项. */
    private record Options(
            Path file,
            Map<Target, String> map,
            Facts.Channel channel,
            @Nullable AreaCode area,
            String user) {

        static Options read(List<String> arguments) {
            if (arguments.isEmpty() || arguments.size() % 2 == 0) {
                throw new IllegalArgumentException("请给出文件 / give a file");
            }
            Map<Target, String> map = new EnumMap<>(Target.class);
            Facts.Channel channel = Facts.Channel.IMPORT;
            AreaCode area = null;
            String user = "";
            for (int i = 1; i < arguments.size(); i += 2) {
                String value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--map" -> readMap(value, map);
                    case "--channel" ->
                        channel = Choices.channel(value)
                                .orElseThrow(() -> new IllegalArgumentException("没有这个渠道 / no such channel: " + value));
                    case "--area" ->
                        area = AreaCode.parse(value)
                                .orElseThrow(() -> new IllegalArgumentException("没有这个区域 / no such area: " + value));
                    case "--as" -> user = value;
                    default -> throw new IllegalArgumentException("没有这个选项 / no such option: " + arguments.get(i));
                }
            }
            return new Options(Path.of(arguments.getFirst()), map, channel, area, user);
        }

        private static void readMap(String value, Map<Target, String> map) {
            for (String part : value.split(",")) {
                String[] sides = part.split("=", 2);
                Target target = Target.named(sides[0])
                        .orElseThrow(() -> new IllegalArgumentException("没有这个字段 / no such field: " + part));
                map.put(target, sides.length > 1 ? sides[1].strip() : "");
            }
        }

        /** What the headers say, and instead of it what was asked for. */
        private Columns columns(List<String> headers) {
            Map<Target, Integer> columns = new EnumMap<>(Target.class);
            columns.putAll(Columns.suggestedFor(headers).columns());
            map.forEach((target, header) -> {
                int column = headers.indexOf(header);
                if (column < 0) {
                    throw new IllegalArgumentException(
                            "没有这一列 / no such column: " + header + "；有 / there are: " + String.join(", ", headers));
                }
                columns.values().remove(column);
                columns.put(target, column);
            });
            return new Columns(columns);
        }
    }
}
