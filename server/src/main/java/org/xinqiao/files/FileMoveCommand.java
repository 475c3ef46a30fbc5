package org.xinqiao.files;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.files.FileMoving.Fate;
import org.xinqiao.files.FileMoving.Step;
import org.xinqiao.files.s3.S3Stores;
import org.xinqiao.files.store.FileTable;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ShellCommand;

/**
 * 搬迁附件命令: brings files from the data folder into the store of objects in the settings, and shows how far it is. With {@code --keep}
 * they stay in the folder as well, so that most of it can be done while the house still works on the folder. Ends with 0 when
 * all is there.
 */
@Component
class FileMoveCommand implements ShellCommand {

    private static final int SOME_LEFT = 1;
    private static final int WRONG_USE = 64;

    private final PlatformSettings platform;
    private final FileSettings settings;
    private final FileTable table;
    private final TransactionTemplate transactions;

    FileMoveCommand(
            PlatformSettings platform, FileSettings settings, FileTable table, TransactionTemplate transactions) {
        this.platform = platform;
        this.settings = settings;
        this.table = table;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "files move";
    }

    @Override
    public int run(List<String> arguments) {
        boolean keep = arguments.equals(List.of("--keep"));
        if (!keep && !arguments.isEmpty()) {
            System.err.println("用法 usage: bin/xinqiao files move [--keep] [--data DIR]");
            return WRONG_USE;
        }
        if (!settings.s3().isOn()) {
            System.err.println("没有设置对象存储（xinqiao.files.s3.url），不知道搬到哪里 / "
                    + "no store of objects is set (xinqiao.files.s3.url): there is nowhere to move to");
            return WRONG_USE;
        }
        FileMoving moving = new FileMoving(Files.rootIn(platform), S3Stores.bucket(settings.s3()), table, transactions);
        try {
            return run(moving, keep);
        } catch (IOException e) {
            System.err.println("数据目录无法读取 / the data folder cannot be read: " + e.getMessage());
            return SOME_LEFT;
        }
    }

    private static int run(FileMoving moving, boolean keep) throws IOException {
        List<String> names = moving.names();
        Count count = new Count(names.size());
        moving.run(names, keep, count::add);
        return count.end();
    }

    /** 计数: what became of them, shown as it goes. */
    private static final class Count {

        private static final int MEGABYTE = 1024 * 1024;

        private final int all;
        private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        private int done;
        private long bytes;

        Count(int all) {
            this.all = all;
        }

        void add(Step step) {
            fates.merge(step.fate(), 1, Integer::sum);
            done++;
            bytes += step.size();
            if (step.fate() == Fate.DAMAGED || step.fate() == Fate.FAILED) {
                System.err.printf("%n%s %s %s%n", step.fate(), step.name(), step.why());
            }
            System.out.printf("\r%,d / %,d 个附件 files · %,d MB ", done, all, bytes / MEGABYTE);
        }

        int end() {
            System.out.printf(
                    "%n已搬 moved %,d · 已复制 copied %,d · 无主未动 of nobody, left %,d · 损坏未动 damaged, left %,d · 失败 failed %,d%n",
                    of(Fate.MOVED), of(Fate.COPIED), of(Fate.NOBODYS), of(Fate.DAMAGED), of(Fate.FAILED));
            return of(Fate.DAMAGED) + of(Fate.FAILED) == 0 ? 0 : SOME_LEFT;
        }

        private int of(Fate fate) {
            return fates.getOrDefault(fate, 0);
        }
    }
}
