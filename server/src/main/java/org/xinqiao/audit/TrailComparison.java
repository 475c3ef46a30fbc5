package org.xinqiao.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinqiao.audit.model.Block;
import org.xinqiao.audit.model.Finding;
import org.xinqiao.audit.model.Leaves;
import org.xinqiao.audit.model.StoryEnds;
import org.xinqiao.audit.store.SealedRows;
import org.xinqiao.platform.PlaceTime;

/** 逐行核对: which rows are not as they were sealed. What is odd is told at the end, since a row may turn up elsewhere. */
final class TrailComparison {

    private static final int LOW_BITS = 20;

    private final Findings findings;
    private final StoryEnds ends;
    /** By number: the hash that was sealed where no row has it; the hash of a row where none was sealed so. */
    private final Map<Long, ByteBuffer> sealedOnly = new TreeMap<>();

    private final Map<Long, ByteBuffer> foundOnly = new TreeMap<>();
    private long rows;

    TrailComparison(Findings findings, StoryEnds ends) {
        this.findings = findings;
        this.ends = ends;
    }

    long rows() {
        return rows;
    }

    /** Holds a block against the one before. */
    void chain(Block last, Block block) {
        if (block.number() != last.number() + 1) {
            String gone = block.number() == last.number() + 2
                    ? String.valueOf(last.number() + 1)
                    : last.number() + 1 + "–" + (block.number() - 1);
            findings.add(new Finding(Finding.Kind.MISSING, "区块 " + gone + " 缺失", "block " + gone + " is missing"));
        } else if (!block.follows(last)) {
            findings.add(new Finding(
                    Finding.Kind.BROKEN,
                    "区块 " + block.number() + " 接不上前一块",
                    "block " + block.number() + " does not follow the one before"));
        }
        if (!block.isWhole()) {
            findings.add(new Finding(
                    Finding.Kind.CHANGED, "区块 " + block.number() + " 被改", "block " + block.number() + " was changed"));
        }
    }

    /** Holds the rows of a block's transactions, by number, against its leaves. */
    void compare(Block block, List<SealedRows.Row> there) {
        rows += there.size();
        Leaves leaves = block.leaves();
        int leaf = 0;
        for (SealedRows.Row row : there) {
            while (leaf < leaves.size() && leaves.id(leaf) < row.id()) {
                missing(leaves, leaf++);
            }
            if (leaf < leaves.size() && leaves.id(leaf) == row.id()) {
                if (!leaves.holds(leaf, row.hash())) {
                    missing(leaves, leaf);
                    foundOnly.put(row.id(), ByteBuffer.wrap(row.hash()));
                }
                leaf++;
            } else {
                foundOnly.put(row.id(), ByteBuffer.wrap(row.hash()));
            }
            if (row.stories() != null) {
                StoryMark.read(row.stories()).forEach(mark -> ends.note(mark.story(), mark.line(), mark.seal()));
            }
        }
        while (leaf < leaves.size()) {
            missing(leaves, leaf++);
        }
    }

    private void missing(Leaves leaves, int leaf) {
        sealedOnly.put(leaves.id(leaf), ByteBuffer.wrap(leaves.hash(leaf)));
    }

    void finish() {
        Map<ByteBuffer, Long> sealedAs = new HashMap<>();
        sealedOnly.forEach((id, hash) -> sealedAs.put(hash, id));
        foundOnly.forEach((id, hash) -> {
            Long other = sealedAs.get(hash);
            if (other != null && !other.equals(id)) {
                row(Finding.Kind.REORDERED, id, "里是封存时的第 " + other + " 行", " holds what was sealed as row " + other);
            } else if (sealedOnly.containsKey(id)) {
                row(Finding.Kind.CHANGED, id, "被改", " was changed");
            } else {
                row(Finding.Kind.INSERTED, id, "没有封存过，是混入的", " was never sealed");
            }
        });
        sealedOnly.keySet().stream()
                .filter(id -> !foundOnly.containsKey(id))
                .forEach(id -> row(Finding.Kind.MISSING, id, "缺失", " is missing"));
    }

    private void row(Finding.Kind kind, long id, String zh, String en) {
        Instant at = Instant.ofEpochMilli(id >> LOW_BITS);
        String when = at.atZone(PlaceTime.ZONE).toLocalDateTime().toString();
        findings.add(new Finding(kind, "审计记录第 " + id + " 行（" + when + "）" + zh, "row " + id + " (" + at + ")" + en));
    }
}
