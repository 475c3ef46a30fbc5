package org.xinqiao.survey.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** 统计: what interviews come to, each with its weight. */
public final class Tally {

    private Tally() {}

    /** 一份答卷, as far as it is counted. */
    public record Sheet(String area, Map<String, Answer> answers, double weight) {}

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

    public static Table of(Question question, List<Sheet> sheets, Precision precision) {
        List<Sheet> asked = sheets.stream()
                .filter(sheet -> sheet.answers().containsKey(question.code()))
                .toList();
        List<Sheet> answered =
                asked.stream().filter(sheet -> !said(sheet, question).isEmpty()).toList();
        Precision ofThese = new Precision(answered.size(), precision.population(), precision.designEffect());
        double all = weight(answered);
        List<Line> lines = lines(question).stream()
                .map(option -> line(option, answered, question, all, ofThese))
                .toList();
        boolean hasMean = question.kind().isCounted() && !answered.isEmpty();
        return new Table(
                question.code(),
                question.kind(),
                question.zh(),
                question.en(),
                answered.size(),
                asked.size() - answered.size(),
                lines,
                hasMean ? mean(answered, question, all) : null,
                hasMean ? median(answered, question, all) : null);
    }

    private static Line line(
            Question.Option option, List<Sheet> answered, Question question, double all, Precision precision) {
        List<Sheet> these = answered.stream()
                .filter(sheet -> said(sheet, question).says(option.code()))
                .toList();
        double share = all == 0 ? 0 : weight(these) / all;
        return new Line(
                option.code(),
                option.zh(),
                option.en(),
                these.size(),
                share,
                answered.isEmpty() ? 0 : precision.of(share));
    }

    private static Answer said(Sheet sheet, Question question) {
        return sheet.answers().getOrDefault(question.code(), Answer.NONE);
    }

    private static double weight(List<Sheet> sheets) {
        return sheets.stream().mapToDouble(Sheet::weight).sum();
    }

    private static int number(Sheet sheet, Question question) {
        Integer number = said(sheet, question).number();
        return number == null ? 0 : number;
    }

    private static double mean(List<Sheet> answered, Question question, double all) {
        return answered.stream()
                        .mapToDouble(sheet -> sheet.weight() * number(sheet, question))
                        .sum()
                / all;
    }

    private static double median(List<Sheet> answered, Question question, double all) {
        List<Sheet> inOrder = new ArrayList<>(answered);
        inOrder.sort(Comparator.comparingInt(sheet -> number(sheet, question)));
        double sum = 0;
        for (Sheet sheet : inOrder) {
            sum += sheet.weight();
            if (sum >= all / 2) {
                return number(sheet, question);
            }
        }
        return number(inOrder.getLast(), question);
    }

    /** 列. @param answered how many of it answered the question of the rows */
    public record Column(String code, String zh, String en, int answered, double margin) {}

    /** 交叉表: shares of each column, weighted, by row and column. */
    public record Cross(List<Question.Option> rows, List<Column> columns, List<List<Double>> shares) {}

    /** The answers to a question by something that parts people, as where they live or another answer. */
    public static Cross cross(
            Question rows,
            List<Question.Option> parts,
            BiPredicate<Sheet, String> isIn,
            List<Sheet> sheets,
            Precision precision) {
        List<Question.Option> lines = lines(rows);
        List<Column> columns = new ArrayList<>();
        List<List<Double>> shares = new ArrayList<>();
        for (Question.Option part : parts) {
            List<Sheet> these = sheets.stream()
                    .filter(sheet ->
                            isIn.test(sheet, part.code()) && !said(sheet, rows).isEmpty())
                    .toList();
            double all = weight(these);
            columns.add(new Column(
                    part.code(),
                    part.zh(),
                    part.en(),
                    these.size(),
                    new Precision(these.size(), null, precision.designEffect()).worst()));
            shares.add(lines.stream()
                    .map(line -> all == 0
                            ? 0
                            : weight(these.stream()
                                            .filter(sheet -> said(sheet, rows).says(line.code()))
                                            .toList())
                                    / all)
                    .toList());
        }
        return new Cross(lines, columns, shares);
    }
}
