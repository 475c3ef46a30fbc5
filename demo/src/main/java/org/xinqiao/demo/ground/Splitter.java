package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 划分: cuts a cell into pieces that hold as many people as wished. It cuts in two, again and again, and each time
 * takes the cut that shares the people fairly, leaves stout pieces, and follows a road where there is one.
 */
public final class Splitter {

    private static final double UNFAIR = 1.6;
    private static final double ROOM = 250;

    private final Map<Axis, List<CutLine>> lines = new EnumMap<>(Axis.class);

    /** Knows the roads of the city. */
    public Splitter() {
        for (Axis axis : Axis.values()) {
            lines.put(axis, CutLine.across(axis));
        }
    }

    /** The pieces in the order of the wishes. */
    public List<Cell> split(Cell cell, List<Wish> wishes) {
        Map<Integer, Cell> pieces = new TreeMap<>();
        List<Numbered> all = new ArrayList<>();
        for (int i = 0; i < wishes.size(); i++) {
            all.add(new Numbered(i, wishes.get(i)));
        }
        split(cell, all, pieces);
        return List.copyOf(pieces.values());
    }

    private record Numbered(int number, Wish wish) {}

    /** A cut that could be made: the first so many wishes, in this order, get the low side. */
    private record Option(Axis axis, double at, List<Numbered> order, int low, double cost) {}

    private void split(Cell cell, List<Numbered> wishes, Map<Integer, Cell> pieces) {
        if (wishes.size() == 1) {
            pieces.put(wishes.getFirst().number, cell);
            return;
        }
        Option best = best(cell, wishes);
        Cell.Halves halves = cell.cut(best.axis, best.at);
        split(halves.low(), best.order.subList(0, best.low), pieces);
        split(halves.high(), best.order.subList(best.low, wishes.size()), pieces);
    }

    private Option best(Cell cell, List<Numbered> wishes) {
        Option best = null;
        for (Axis axis : Axis.values()) {
            Crowd crowd = new Crowd(cell, axis);
            List<Numbered> order = inOrder(wishes, axis);
            for (int low = 1; low < order.size(); low++) {
                best = cheaper(best, cheapest(crowd, order, low));
            }
        }
        if (best == null) {
            throw new IllegalStateException("nowhere to cut");
        }
        return best;
    }

    private static @Nullable Option cheaper(@Nullable Option a, @Nullable Option b) {
        return a == null || (b != null && b.cost < a.cost) ? b : a;
    }

    private static List<Numbered> inOrder(List<Numbered> wishes, Axis axis) {
        List<Numbered> order = new ArrayList<>(wishes);
        if (wishes.getFirst().wish.around() != null) {
            order.sort(Comparator.comparingDouble(numbered -> position(numbered, axis)));
        }
        return order;
    }

    private static double position(Numbered numbered, Axis axis) {
        Place around = numbered.wish.around();
        return around == null ? 0 : axis.of(around);
    }

    private @Nullable Option cheapest(Crowd crowd, List<Numbered> order, int low) {
        boolean anchored = order.getFirst().wish.around() != null;
        double from = anchored ? position(order.get(low - 1), crowd.axis) + ROOM : crowd.low;
        double to = anchored ? position(order.get(low), crowd.axis) - ROOM : crowd.high;
        if (from >= to) {
            return null;
        }
        double share = people(order.subList(0, low)) / people(order);
        double fair = Math.rint(Math.clamp(crowd.at(share), from, to));
        Option best = new Option(crowd.axis, fair, order, low, crowd.cost(fair, share));
        for (CutLine line : lines.getOrDefault(crowd.axis, List.of())) {
            if (line.at() > from && line.at() < to) {
                double cost = crowd.cost(line.at(), share) - line.worth() * crowd.along(line);
                best = cheaper(best, new Option(crowd.axis, line.at(), order, low, cost));
            }
        }
        return best;
    }

    private static double people(List<Numbered> order) {
        return order.stream().mapToDouble(numbered -> numbered.wish.people()).sum();
    }

    /** The homes of a cell as seen along one axis. */
    private static final class Crowd {
        private final Axis axis;
        private final double[] along;
        private final double low;
        private final double high;
        private final double otherLow;
        private final double otherHigh;

        Crowd(Cell cell, Axis axis) {
            this.axis = axis;
            this.along = positions(cell, axis);
            double[] across = positions(cell, axis.other());
            this.low = along[along.length / 50];
            this.high = along[along.length - 1 - along.length / 50];
            this.otherLow = across[across.length / 50];
            this.otherHigh = across[across.length - 1 - across.length / 50];
        }

        private static double[] positions(Cell cell, Axis axis) {
            double[] positions = cell.homes().stream().mapToDouble(axis::of).toArray();
            Arrays.sort(positions);
            return positions;
        }

        double at(double share) {
            return along[(int) Math.clamp(Math.round(share * along.length), 1, along.length - 1)];
        }

        double along(CutLine line) {
            return line.covers(otherLow, otherHigh);
        }

        double cost(double position, double share) {
            int found = Arrays.binarySearch(along, position);
            double below = (double) (found < 0 ? -found - 1 : found) / along.length;
            if (below * along.length < 8 || (1 - below) * along.length < 8) {
                return 1e6;
            }
            double unfair =
                    Math.abs(StrictMath.log(below / share)) + Math.abs(StrictMath.log((1 - below) / (1 - share)));
            double lopsided = Math.abs(share - 0.5);
            double thin = Math.max(0, StrictMath.log((otherHigh - otherLow) / Math.max(1, high - low)));
            return UNFAIR * unfair + lopsided + 0.9 * thin;
        }
    }
}
