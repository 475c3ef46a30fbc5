package org.xinqiao.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.DailyRoot;
import org.xinqiao.audit.model.RowSeal;
import org.xinqiao.audit.model.TrailQuery;
import org.xinqiao.audit.model.TrailRow;
import org.xinqiao.audit.store.BlockTable;
import org.xinqiao.audit.store.RootTable;
import org.xinqiao.audit.store.SealedRows;
import org.xinqiao.audit.store.TrailTable;
import org.xinqiao.platform.ProblemFound;

/** 审计查询: what the audit administrator may ask of the trail. Who asks is on record before anything is shown. */
@Service
public class Trail {

    private static final int PATIENCE_MILLIS = 10_000;
    private static final int EXPORT_PATIENCE_MILLIS = 120_000;
    private static final int AT_ONCE = 2_000;

    private final TrailTable table;
    private final BlockTable blocks;
    private final SealedRows sealed;
    private final RootTable roots;
    private final Audit audit;

    public Trail(TrailTable table, BlockTable blocks, SealedRows sealed, RootTable roots, Audit audit) {
        this.table = table;
        this.blocks = blocks;
        this.sealed = sealed;
        this.roots = roots;
        this.audit = audit;
    }

    /** The newest rows, or the next ones before a number; only the first page of a search is put on record. */
    public List<TrailRow> page(TrailQuery query, @Nullable Long before, int limit, Who who) {
        if (before == null) {
            table.tell();
        }
        List<TrailRow> found = table.page(query, before, limit, PATIENCE_MILLIS);
        if (before == null) {
            audit.read(told(Act.of(AuditAction.TRAIL_SEARCHED, who), query));
        }
        return found;
    }

    public TrailRow get(long id) {
        return table.find(id).orElseThrow(() -> new ProblemFound(AuditProblem.NO_SUCH_ROW));
    }

    /** Whether anything that was done stands under the number of a request, since it began. */
    public boolean tellsOf(String request, Instant since) {
        return table.tellsOf(request, since);
    }

    /** Holds one row against its block. */
    public RowSeal sealOf(TrailRow row) {
        Optional<Block> found = blocks.sealing(row.tx());
        if (found.isEmpty()) {
            return RowSeal.OPEN;
        }
        Block block = found.get();
        int leaf = block.leaves().indexOf(row.id());
        boolean isWhole = block.isWhole()
                && leaf >= 0
                && sealed.of(row.tx(), row.tx() + 1).stream()
                        .filter(one -> one.id() == row.id())
                        .allMatch(one -> block.leaves().holds(leaf, one.hash()));
        return new RowSeal(
                isWhole ? RowSeal.State.WHOLE : RowSeal.State.CHANGED,
                block.number(),
                block.sealedAt(),
                block.leaves().size(),
                HexFormat.of().formatHex(block.hash()));
    }

    /** The daily roots, the oldest first. */
    public List<DailyRoot> roots() {
        return roots.list();
    }

    /** 公布: the same, to be taken out of the house. */
    public List<DailyRoot> publishRoots(Who who) {
        List<DailyRoot> all = roots.list();
        audit.did(Act.of(AuditAction.ROOT_PUBLISHED, who).with("rows", all.size()));
        return all;
    }

    /** 导出: puts on record what is about to be taken away. */
    public void beginExport(TrailQuery query, String format, Who who) {
        table.tell();
        audit.did(told(Act.of(AuditAction.TRAIL_EXPORTED, who), query).with("format", format));
    }

    /**
     * 导出完毕: puts on record how much was taken away.
     *
     * @param isWhole whether all of it was; else whoever asked went away before
     */
    public void endExport(String format, long rows, boolean isWhole, Who who) {
        audit.did(Act.of(AuditAction.EXPORT_ENDED, who)
                .ending(isWhole ? Result.DONE : Result.FAILED)
                .with("format", format)
                .with("rows", rows));
    }

    /** Every row that is asked for, the newest first, a page at a time: no transaction stays open. */
    public <X extends Exception> void each(TrailQuery query, Taker<X> taker) throws X {
        Long before = null;
        List<TrailRow> page;
        do {
            page = table.page(query, before, AT_ONCE, EXPORT_PATIENCE_MILLIS);
            for (TrailRow row : page) {
                taker.take(row);
                before = row.id();
            }
        } while (page.size() == AT_ONCE);
    }

    /** 取行者. */
    @FunctionalInterface
    public interface Taker<X extends Exception> {
        void take(TrailRow row) throws X;
    }

    private static Act told(Act act, TrailQuery query) {
        Act told = act.with("from", query.from().toString())
                .with("before", query.before().toString());
        told = query.actor() == null ? told : told.with("actor", query.actor());
        told = query.actions().isEmpty() ? told : told.with("actions", query.actions());
        told = query.object() == null ? told : told.with("object", query.object());
        told = query.result() == null ? told : told.with("result", query.result());
        return query.text() == null ? told : told.with("text", query.text());
    }
}
