package org.xinqiao.survey.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** 计数: how many of the interviews that count gave which answer, cell by cell of the weighting: what each weighs, its cell says. */
public record Counted(Weights weights, List<Asked> asked, List<Said> said) {

    /** 被问人数. @param passed how many were asked and passed over it */
    public record Asked(int cell, String question, int answered, int passed) {}

    /** 回答人数. @param value the code of an option, or the digits of a number */
    public record Said(int cell, String question, String value, int count) {}

    public Counted {
        asked = List.copyOf(asked);
        said = List.copyOf(said);
    }

    /** How many answered or, otherwise counted, passed over a question. */
    public int asked(Question question, ToIntFunction<Asked> how) {
        return ofAsked(question).mapToInt(how).sum();
    }

    /** What all weigh who answered a question. */
    double weightOf(Question question) {
        return ofAsked(question)
                .mapToDouble(each -> weights.value(each.cell()) * each.answered())
                .sum();
    }

    int count(Question question, String value) {
        return ofSaid(question)
                .filter(each -> each.value().equals(value))
                .mapToInt(Said::count)
                .sum();
    }

    /** What those weigh who said so. */
    double weightOf(Question question, String value) {
        return ofSaid(question)
                .filter(each -> each.value().equals(value))
                .mapToDouble(each -> weights.value(each.cell()) * each.count())
                .sum();
    }

    /** Of a question that is answered by numbers, what those weigh who said each, the least first. */
    Map<Integer, Double> numbers(Question question) {
        Map<Integer, Double> numbers = new TreeMap<>();
        ofSaid(question)
                .forEach(each -> numbers.merge(
                        Integer.valueOf(each.value()), weights.value(each.cell()) * each.count(), Double::sum));
        return numbers;
    }

    private Stream<Asked> ofAsked(Question question) {
        return asked.stream().filter(each -> each.question().equals(question.code()));
    }

    private Stream<Said> ofSaid(Question question) {
        return said.stream().filter(each -> each.question().equals(question.code()));
    }
}
