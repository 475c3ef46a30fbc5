package org.xinqiao.engines.hanyu.duplicates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * 层次聚类: joins the two most alike clusters, again and again, while their members are alike on average. Who is not known to be
 * alike is taken for not alike at all, so that no chain of neighbours becomes one group. What many say in many words is less
 * alike within itself than a pair of copies; so clusters are asked to be as alike as their own members are, half the way.
 */
final class Linkage {

    private record Pair(double score, int one, int other, int madeAt) {}

    private final List<Map<Integer, Double>> sums = new ArrayList<>();
    private final List<List<Integer>> members = new ArrayList<>();
    /** Of each cluster, how alike its members are, all pairs together. */
    private final double[] within;

    private final int[] changedAt;
    private int steps;

    Linkage(int size) {
        within = new double[size];
        changedAt = new int[size];
        for (int at = 0; at < size; at++) {
            sums.add(new HashMap<>());
            members.add(new ArrayList<>(List.of(at)));
        }
    }

    /** Told of the same two twice, the larger counts. */
    void join(int one, int other, double score) {
        sums.get(one).merge(other, score, Math::max);
        sums.get(other).merge(one, score, Math::max);
    }

    List<List<Integer>> clusters(double least) {
        PriorityQueue<Pair> queue = new PriorityQueue<>((a, b) -> Double.compare(b.score, a.score));
        for (int one = 0; one < sums.size(); one++) {
            for (int other : sums.get(one).keySet()) {
                if (one < other) {
                    offer(queue, one, other, least);
                }
            }
        }
        while (!queue.isEmpty()) {
            Pair best = queue.remove();
            if (best.madeAt >= Math.max(changedAt[best.one], changedAt[best.other])
                    && !members.get(best.one).isEmpty()
                    && !members.get(best.other).isEmpty()) {
                merge(queue, best.one, best.other, least);
            }
        }
        return members.stream().filter(each -> !each.isEmpty()).toList();
    }

    private void merge(PriorityQueue<Pair> queue, int one, int other, double least) {
        within[one] += within[other] + sums.get(one).getOrDefault(other, 0.0);
        members.get(one).addAll(members.get(other));
        members.get(other).clear();
        Map<Integer, Double> gone = sums.get(other);
        sums.get(one).remove(other);
        gone.remove(one);
        gone.forEach((third, sum) -> {
            sums.get(one).merge(third, sum, Double::sum);
            sums.get(third).merge(one, sum, Double::sum);
            sums.get(third).remove(other);
        });
        gone.clear();
        steps++;
        changedAt[one] = steps;
        changedAt[other] = steps;
        sums.get(one).keySet().forEach(third -> offer(queue, one, third, least));
    }

    private void offer(PriorityQueue<Pair> queue, int one, int other, double least) {
        double pairs = (double) members.get(one).size() * members.get(other).size();
        double average = sums.get(one).getOrDefault(other, 0.0) / pairs;
        double score = average / Math.sqrt(Math.sqrt(cohesion(one) * cohesion(other)));
        if (score >= least) {
            queue.add(new Pair(score, one, other, steps));
        }
    }

    /** How alike the members of a cluster are on average, each with itself too; 1 of a single one. */
    private double cohesion(int cluster) {
        double size = members.get(cluster).size();
        return (size + 2 * within[cluster]) / (size * size);
    }
}
