package org.xinqiao.knowledge;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.knowledge.store.ChangeTable;
import org.xinqiao.knowledge.store.ChangeTable.Progress;
import org.xinqiao.platform.ShellCommand;

/**
 * 重建索引命令: has every running process build its index of articles anew, while it goes on answering from the old one, and
 * shows how far they are. One that is started later builds its own then. Ends with 0 when all that took it up are done.
 */
@Component
class ReindexCommand implements ShellCommand {

    private static final long LOOK_EVERY = 500;
    private static final int NOBODY_AFTER = 40;

    private final ChangeTable changes;
    private final Audit audit;
    private final Clock clock;

    ReindexCommand(ChangeTable changes, Audit audit, Clock clock) {
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "reindex";
    }

    @Override
    public int run(List<String> arguments) {
        Who who = Who.operator();
        long number = changes.askRebuild(who.name(), clock.instant());
        audit.did(Act.of(AuditAction.INDEX_REBUILD_ASKED, who).with("rebuild", number));
        try {
            return watch(number);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private int watch(long number) throws InterruptedException {
        List<Progress> all = changes.progress(number);
        for (int looks = 0; all.isEmpty() && looks < NOBODY_AFTER; looks++) {
            Thread.sleep(LOOK_EVERY);
            all = changes.progress(number);
        }
        if (all.isEmpty()) {
            System.out.println("没有正在运行的系统；下次启动时重建 / nothing is running: it is built anew at the next start");
            return 0;
        }
        while (!all.stream().allMatch(Progress::finished)) {
            show(all);
            Thread.sleep(LOOK_EVERY);
            all = changes.progress(number);
        }
        show(all);
        System.out.println();
        return 0;
    }

    private static void show(List<Progress> all) {
        int done = all.stream().mapToInt(Progress::done).sum();
        int total = all.stream().mapToInt(Progress::total).sum();
        System.out.printf("\r%,d / %,d 条 articles · %d 个进程 processes ", done, total, all.size());
    }
}
