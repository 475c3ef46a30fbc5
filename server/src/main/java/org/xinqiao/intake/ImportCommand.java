package org.xinqiao.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** 导入命令: brings in a file from the shell, shows how far it is, and leaves the rows that were not taken beside it. */
@Component
class ImportCommand implements ShellCommand {

    private static final long LOOK_EVERY = 1000;

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
        } catch (IOException e) {
            System.err.println("文件无法读取 / the file cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private int bringIn(Options options) throws IOException, InterruptedException {
        Viewer viewer = viewer(options.user);
        Imports.Uploaded uploaded;
        try (InputStream content = Files.newInputStream(options.file)) {
            uploaded = imports.upload(viewer, options.file.getFileName().toString(), content);
        }
        Columns columns = options.columns(uploaded.look().headers());
        System.out.println("列 / columns: " + columns.written());
        AreaCode area = options.area == null ? viewer.scope().area() : options.area;
        long id = uploaded.run().id();
        imports.accept(viewer, id, new ImportRun.Wishes(columns, options.channel, area));
        return report(watch(viewer, id), options.file);
    }

    private Viewer viewer(String user) {
        return user.isEmpty()
                ? accounts.firstWho(Power.IMPORT)
                        .map(viewers::of)
                        .orElseThrow(() -> new ProblemFound(AccessProblem.DENIED))
                : viewers.named(user);
    }

    /** A server on the same data may have taken the work up first; then this only looks on. */
    private ImportRun watch(Viewer viewer, long id) throws InterruptedException {
        ImportRun run = imports.get(viewer, id);
        while (run.state() == ImportRun.State.RUNNING) {
            Thread worker = Thread.ofVirtual().start(() -> imports.workOn(id));
            do {
                worker.join(LOOK_EVERY);
                run = imports.get(viewer, id);
                System.out.printf("\r%d / %d", run.progress().done(), run.file().total());
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
                "登记 registered %d · 重复 repeated %d · 未导入 failed %d%n",
                progress.registered(), progress.repeated(), progress.failed());
        if (progress.failed() > 0) {
            Path errors = file.resolveSibling(file.getFileName() + ".errors.csv");
            try (OutputStream out = Files.newOutputStream(errors)) {
                imports.writeErrors(run, out);
            }
            System.out.println("未导入的行 / rows that were not taken: " + errors);
        }
        return run.state() == ImportRun.State.DONE && progress.failed() == 0 ? 0 : 1;
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
                    case "--area" -> area = new AreaCode(value);
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
