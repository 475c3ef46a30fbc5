package org.xinqiao.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.model.StoryEnds;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.RootTable;
import org.xinqiao.audit.store.SealedRows;

/**
 * 核对: compares the trail with its blocks, the blocks with each other and with the roots, and every story with the trail.
 * It changes nothing.
 */
@Service
public class Verification {

    private static final int ROWS_AT_ONCE = 20_000;

    private final BlockTable blocks;
    private final SealedRows rows;
    private final RootTable roots;
    private final ObjectProvider<StoryKeeper> keepers;

    public Verification(BlockTable blocks, SealedRows rows, RootTable roots, ObjectProvider<StoryKeeper> keepers) {
        this.blocks = blocks;
        this.rows = rows;
        this.roots = roots;
        this.keepers = keepers;
    }

    /**
     * 核对结果.
     *
     * @param rows rows of the trail that were looked at
     * @param lines lines of stories that were looked at
     * @param found what is wrong; at most so many as one may want to read
     * @param findings how much is wrong
     */
    public record Report(long blocks, long rows, long lines, List<Finding> found, long findings) {
        public boolean isWhole() {
            return findings == 0;
        }
    }

    /**
     * Looks at everything.
     *
     * @param published roots from outside, to be held against the blocks as well as those in the database
     * @param looked is told of each piece how many rows it had
     */
    public Report run(Collection<DailyRoot> published, LongConsumer looked) {
        StoryEnds ends = new StoryEnds();
        Findings findings = new Findings();
        TrailComparison trail = new TrailComparison(findings, ends);
        RootComparison rootsToMeet = new RootComparison(roots.list(), published, findings);
        Block last = Block.NONE;
        List<Block> batch = new ArrayList<>();
        int wanted = 0;
        for (List<Block> next = blocks.after(0); !next.isEmpty(); next = blocks.after(last.number())) {
            for (Block block : next) {
                trail.chain(last, block);
                rootsToMeet.meet(block);
                last = block;
                batch.add(block);
                wanted += block.leaves().size();
                if (wanted >= ROWS_AT_ONCE) {
                    compare(trail, batch, looked);
                    wanted = 0;
                }
            }
        }
        compare(trail, batch, looked);
        trail.finish();
        rootsToMeet.finish();
        long lines = keepers.stream()
                .mapToLong(keeper -> keeper.inspect(ends, findings::add))
                .sum();
        return new Report(last.number(), trail.rows(), lines, findings.first(), findings.count());
    }

    private void compare(TrailComparison trail, List<Block> batch, LongConsumer looked) {
        if (batch.isEmpty()) {
            return;
        }
        long from = batch.stream().mapToLong(Block::txFrom).min().orElse(0);
        long before = batch.stream().mapToLong(Block::txBefore).max().orElse(0);
        List<SealedRows.Row> there = rows.of(from, before);
        for (Block block : batch) {
            trail.compare(
                    block,
                    within(there, block).stream()
                            .sorted(Comparator.comparingLong(SealedRows.Row::id))
                            .toList());
        }
        looked.accept(there.size());
        batch.clear();
    }

    /** The rows lie by transaction. */
    private static List<SealedRows.Row> within(List<SealedRows.Row> rows, Block block) {
        int from = firstNotBelow(rows, block.txFrom());
        return rows.subList(from, Math.max(from, firstNotBelow(rows, block.txBefore())));
    }

    private static int firstNotBelow(List<SealedRows.Row> rows, long tx) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).tx() < tx) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
