package org.xinqiao.seed.model;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.xinqiao.catalogue.Matter;

/** 事项分布: what people call about, which differs with the season: heating in winter, noise in summer. */
public final class MatterShares {

    private static final int LEAF = 3;
    private static final int MONTHS = 12;

    private final List<Shares<Matter>> byMonth;
    private final ZoneId zone;

    private MatterShares(List<Shares<Matter>> byMonth, ZoneId zone) {
        this.byMonth = byMonth;
        this.zone = zone;
    }

    /** How often a group or a matter comes up, and how much more or less in each month. */
    private record Line(double weight, double[] months) {

        private static final Line REST = new Line(0.1, even());

        static Line read(CSVRecord line) {
            String months = line.get("months");
            return new Line(
                    Double.parseDouble(line.get("weight")),
                    months.isEmpty()
                            ? even()
                            : Arrays.stream(months.split(" "))
                                    .mapToDouble(Double::parseDouble)
                                    .toArray());
        }

        private static double[] even() {
            double[] even = new double[MONTHS];
            Arrays.fill(even, 1);
            return even;
        }
    }

    /** Those of the catalogue's lowest level that people can put into words. */
    public static MatterShares of(List<Matter> catalogue, ZoneId zone) {
        Map<String, Line> lines = new HashMap<>();
        Words.table("matters.csv").forEach(line -> lines.put(line.get("matter"), Line.read(line)));
        List<Matter> leaves = catalogue.stream()
                .filter(matter -> matter.level() == LEAF && !matter.examples().isEmpty())
                .toList();
        double[][] weights = weights(leaves, lines);
        List<Shares<Matter>> byMonth = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            double[] now = weights[month];
            byMonth.add(Shares.of(leaves, matter -> now[leaves.indexOf(matter)]));
        }
        return new MatterShares(byMonth, zone);
    }

    /** A group's weight falls to its matters, the first one getting most; a matter with a line of its own has that. */
    private static double[][] weights(List<Matter> leaves, Map<String, Line> lines) {
        double[][] weights = new double[MONTHS][leaves.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            String code = leaves.get(i).code().value();
            Line own = lines.get(code);
            String group = code.substring(0, code.length() - 2);
            Line line = own == null ? lines.getOrDefault(group, Line.REST) : own;
            double part = own == null ? 1.0 / seen.merge(group, 1, Integer::sum) : 1;
            double whole = own == null ? harmonic(leaves, group) : 1;
            for (int month = 0; month < MONTHS; month++) {
                weights[month][i] = line.weight * line.months[month] * part / whole;
            }
        }
        return weights;
    }

    private static double harmonic(List<Matter> leaves, String group) {
        long members = leaves.stream()
                .filter(matter -> matter.code().value().startsWith(group))
                .count();
        double sum = 0;
        for (int i = 1; i <= members; i++) {
            sum += 1.0 / i;
        }
        return sum;
    }

    public Matter at(Instant when, Draw draw) {
        return byMonth.get(when.atZone(zone).getMonthValue() - 1).draw(draw);
    }
}
