package org.xinqiao.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Leaves;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.RootTable;
import org.xinqiao.audit.store.SealedRows;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.PlatformSettings;

/**
 * 封存: chains what has been put on record, shortly afterwards. Nobody who writes waits for it: a row can be sealed once
 * every transaction that began before its own has ended, so that none can still come before it.
 */
@Service
public class Sealer {

    private static final int ROWS = 20_000;

    private final BlockTable blocks;
    private final SealedRows rows;
    private final RootTable roots;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Path file;
    private volatile @Nullable LocalDate rootsKeptOn;

    public Sealer(
            BlockTable blocks,
            SealedRows rows,
            RootTable roots,
            TransactionTemplate transactions,
            Clock clock,
            PlatformSettings settings) {
        this.blocks = blocks;
        this.rows = rows;
        this.roots = roots;
        this.transactions = transactions;
        this.clock = clock;
        this.file = settings.data().resolve("audit").resolve("roots.txt");
    }

    /** Where the daily roots are written beside the database, one line each. */
    public Path rootFile() {
        return file;
    }

    /**
     * Seals all that can be sealed, unless another process is at it; once a day it keeps the roots of the days that are
     * over and has the months to come made ready.
     *
     * @return how many rows were sealed
     */
    public long seal() {
        long sealed = transactions.execute(
                status -> blocks.isOurTurn() ? blocks.ready().map(this::seal).orElse(0L) : Long.valueOf(0));
        LocalDate today = PlaceTime.dayOf(clock.instant());
        if (!today.equals(rootsKeptOn)) {
            blocks.readyMonths();
            keepRoots(today);
            rootsKeptOn = today;
        }
        return sealed;
    }

    private long seal(BlockTable.Ready ready) {
        Sealing sealing = new Sealing(ready.last());
        rows.each(ready.last().txBefore(), ready.upTo(), sealing::take);
        sealing.close(ready.upTo());
        return sealing.sealed;
    }

    /** 封存中: fills one block after the other; rows of one transaction stay together. */
    private final class Sealing {

        private final List<SealedRows.Row> open = new ArrayList<>();
        private Block last;
        private long sealed;

        Sealing(Block last) {
            this.last = last;
        }

        void take(SealedRows.Row row) {
            if (open.size() >= ROWS && row.tx() != open.getLast().tx()) {
                close(row.tx());
            }
            open.add(row);
        }

        void close(long upTo) {
            if (open.isEmpty()) {
                return;
            }
            List<Leaves.Leaf> leaves = open.stream()
                    .map(SealedRows.Row::leaf)
                    .sorted(Comparator.comparingLong(Leaves.Leaf::id))
                    .toList();
            last = last.next(upTo, Leaves.of(leaves), clock.instant().truncatedTo(ChronoUnit.MICROS));
            blocks.add(last);
            sealed += open.size();
            open.clear();
        }
    }

    private void keepRoots(LocalDate today) {
        List<DailyRoot> kept = transactions.execute(status -> blocks.isOurTurn() ? keepMissing(today) : List.of());
        try {
            List<DailyRoot> told = Files.exists(file) ? kept : roots.list();
            if (!told.isEmpty()) {
                Files.createDirectories(file.getParent());
                Files.write(
                        file,
                        told.stream().map(DailyRoot::toString).toList(),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<DailyRoot> keepMissing(LocalDate today) {
        List<DailyRoot> known = roots.list();
        long after = known.isEmpty() ? 0 : known.getLast().block();
        TreeMap<LocalDate, DailyRoot> days = new TreeMap<>();
        for (DailyRoot each : blocks.heads(after, PlaceTime.startOf(today), Sealer::rootOf)) {
            days.put(each.day(), each);
        }
        days.values().forEach(root -> roots.add(root, clock.instant()));
        return List.copyOf(days.values());
    }

    static DailyRoot rootOf(Block block) {
        return new DailyRoot(PlaceTime.dayOf(block.sealedAt()), block.number(), block.hash());
    }
}
