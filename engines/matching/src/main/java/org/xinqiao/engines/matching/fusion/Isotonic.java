package org.xinqiao.engines.matching.fusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 单调校准: what a score has come to in the past, as a probability: of all proposals with such a score, so many were right.
 * It never falls as the score rises (pool adjacent violators), and little experience moves it little.
 */
public final class Isotonic {

    /** So many cases that nobody has seen are thought to agree with the bare score, so that the first ten prove nothing. */
    private static final int PRIOR = 5;

    private final List<Block> blocks;

    private Isotonic(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** 经验: a score, and whether it was right. */
    public record Seen(double score, boolean right) {}

    private record Block(double from, double scores, double right, int of) {

        Block with(Block next) {
            return new Block(from, scores + next.scores, right + next.right, of + next.of);
        }

        double share() {
            return right / of;
        }

        double believed() {
            return (right + PRIOR * scores / of) / (of + PRIOR);
        }
    }

    public static Isotonic fitted(List<Seen> seen) {
        List<Seen> sorted = new ArrayList<>(seen);
        sorted.sort(Comparator.comparingDouble(Seen::score));
        List<Block> blocks = new ArrayList<>();
        for (Seen each : sorted) {
            Block block = new Block(each.score(), each.score(), each.right() ? 1 : 0, 1);
            boolean isEqual = !blocks.isEmpty() && blocks.getLast().from() == each.score();
            blocks.add(isEqual ? blocks.removeLast().with(block) : block);
            while (blocks.size() > 1
                    && blocks.get(blocks.size() - 2).share() >= blocks.getLast().share()) {
                Block last = blocks.removeLast();
                blocks.add(blocks.removeLast().with(last));
            }
        }
        return new Isotonic(List.copyOf(blocks));
    }

    /** How probably a proposal of this score is right; the score itself where nothing was seen. */
    public double at(double score) {
        double believed = blocks.isEmpty() ? score : 0;
        for (Block block : blocks) {
            if (block.from() <= score || believed == 0) {
                believed = Math.max(believed, block.believed());
            }
        }
        return Math.clamp(believed, 0, 1);
    }

    /** Whether anything was seen at all. */
    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
