package org.xinqiao.survey.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 统计: what interviews come to, each with its weight. */
public final class Tally {

    private Tally() {}

    /**
     * 一个答案.
     *
     * @param count how many gave it
     * @param share of all who answered the question, weighted
     * @param margin by how much the share may be wrong
     */
    public record Line(String code, String zh, String en, int count, double share, double margin) {}

    /**
     * 一题.
     *
     * @param answered how many answered
     * @param passed how many were asked and passed over it
     * @param mean weighted; absent where there are no numbers
     * @param median weighted: the least number that half of the weight does not exceed
     */
    public record Table(
            String question,
            Question.Kind kind,
            String zh,
            String en,
            int answered,
            int passed,
            List<Line> lines,
            @Nullable Double mean,
            @Nullable Double median) {}

    /** The lines that a question has: its options or the steps of its scale; none where there are numbers or words. */
    public static List<Question.Option> lines(Question question) {
        if (question.kind().isChosen()) {
            return question.options();
        }
        Integer low = question.low();
        Integer high = question.high();
        if (question.kind() == Question.Kind.SCALE && low != null && high != null) {
            return IntStream.rangeClosed(low, high)
                    .mapToObj(Integer::toString)
                    .map(step -> new Question.Option(step, step, step))
                    .toList();
        }
        return List.of();
    }

    public static Table of(Question question, Counted counted, Precision precision) {
        int answered = counted.asked(question, Counted.Asked::answered);
        Precision ofThese = new Precision(answered, precision.population(), precision.designEffect());
        double all = counted.weightOf(question);
        List<Line> lines = lines(question).stream()
                .map(option -> line(option, counted, question, all, ofThese))
                .toList();
        boolean hasMean = question.kind().isCounted() && answered > 0;
        Map<Integer, Double> numbers = hasMean ? counted.numbers(question) : Map.of();
        return new Table(
                question.code(),
                question.kind(),
                question.zh(),
                question.en(),
                answered,
                counted.asked(question, Counted.Asked::passed),
                lines,
                hasMean ? mean(numbers, all) : null,
                hasMean ? median(numbers, all) : null);
    }

    private static Line line(
            Question.Option option, Counted counted, Question question, double all, Precision precision) {
        double share = all == 0 ? 0 : counted.weightOf(question, option.code()) / all;
        return new Line(
                option.code(),
                option.zh(),
                option.en(),
                counted.count(question, option.code()),
                share,
                precision.interviews() == 0 ? 0 : precision.of(share));
    }

    private static double mean(Map<Integer, Double> numbers, double all) {
        return numbers.entrySet().stream()
                        .mapToDouble(each -> each.getKey() * each.getValue())
                        .sum()
                / all;
    }

    private static double median(Map<Integer, Double> numbers, double all) {
        double sum = 0;
        int last = 0;
        for (Map.Entry<Integer, Double> each : numbers.entrySet()) {
            sum += each.getValue();
            last = each.getKey();
            if (sum >= all / 2) {
                return last;
            }
        }
        return last;
    }

    /** 列. @param answered how many of it answered the question of the rows */
    public record Column(String code, String zh, String en, int answered, double margin) {}

    /** 交叉表: shares of each column, weighted, by row and column. */
    public record Cross(List<Question.Option> rows, List<Column> columns, List<List<Double>> shares) {}

    /** 交叉计数: of one part of the people and one cell, how many gave an answer; how many answered at all, where it is empty. */
    public record Crossed(int cell, String part, String value, int count) {}

    /** The answers to a question by something that parts people, as where they live or another answer. */
    public static Cross cross(
            Question rows, List<Question.Option> parts, List<Crossed> crossed, Weights weights, Precision precision) {
        List<Question.Option> lines = lines(rows);
        List<Column> columns = new ArrayList<>();
        List<List<Double>> shares = new ArrayList<>();
        for (Question.Option part : parts) {
            List<Crossed> these = crossed.stream()
                    .filter(each -> each.part().equals(part.code()))
                    .toList();
            double all = weight(these, "", weights);
            int answered = these.stream()
                    .filter(each -> each.value().isEmpty())
                    .mapToInt(Crossed::count)
                    .sum();
            columns.add(new Column(
                    part.code(),
                    part.zh(),
                    part.en(),
                    answered,
                    new Precision(answered, null, precision.designEffect()).worst()));
            shares.add(lines.stream()
                    .map(line -> all == 0 ? 0 : weight(these, line.code(), weights) / all)
                    .toList());
        }
        return new Cross(lines, columns, shares);
    }

    private static double weight(List<Crossed> these, String value, Weights weights) {
        return these.stream()
                .filter(each -> each.value().equals(value))
                .mapToDouble(each -> weights.value(each.cell()) * each.count())
                .sum();
    }
}
