package org.xinqiao.catalogue.model;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.CallbackRule;
import org.xinqiao.catalogue.CallbackRule.Quiet;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.catalogue.RatingQuestion;
import org.xinqiao.catalogue.RatingQuestion.Answer;
import org.xinqiao.catalogue.RatingQuestion.Asks;

/** 回访规则读法: how people are asked, and what. */
final class CallbackCells {

    private static final Pattern QUIET = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final Pattern KEY = Pattern.compile("[0-9]");
    private static final String COMPLAINT = "COMPLAINT";
    private static final int ALL = 100;
    private static final int MOST_ATTEMPTS = 20;
    private static final int MOST_HOURS = 720;

    /** What an answer may mean, by what is asked; of a reason, anything. */
    private static final Map<Asks, List<String>> MEANINGS = Map.of(
            Asks.SOLVED,
            List.of("YES", "NO"),
            Asks.SATISFIED,
            List.of("VERY_SATISFIED", "SATISFIED", "NEUTRAL", "DISSATISFIED", "VERY_DISSATISFIED"));

    private final PackCells cells;

    CallbackCells(PackCells cells) {
        this.cells = cells;
    }

    Optional<CallbackRule> rule(PackTable.Row row) {
        cells.oneOf(row, "kind", PackReader.KINDS);
        if (!row.get("urgency").isEmpty()) {
            cells.oneOf(row, "urgency", PackReader.URGENCIES);
        }
        String clause = cells.clause(row);
        Optional<List<Way>> ways = ways(row);
        Optional<Integer> share = between(row, "share", 0, ALL);
        Optional<Integer> attempts = between(row, "attempts", 1, MOST_ATTEMPTS);
        Optional<Integer> hours = between(row, "hours", 1, MOST_HOURS);
        Optional<Quiet> quiet = quiet(row);
        if (row.get("kind").equals(COMPLAINT)
                && share.filter(part -> part == ALL).isEmpty()) {
            cells.wrong(row, "share", "投诉件件回访，应为 100。", "Everybody who complained is asked: 100.");
        }
        if (ways.isEmpty() || share.isEmpty() || attempts.isEmpty() || hours.isEmpty() || quiet.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CallbackRule(
                row.get("kind"),
                row.get("urgency"),
                ways.get(),
                share.get(),
                attempts.get(),
                hours.get(),
                quiet.get(),
                clause));
    }

    private Optional<List<Way>> ways(PackTable.Row row) {
        List<String> named =
                Arrays.stream(row.get("ways").split(">", -1)).map(String::strip).toList();
        List<String> known = Arrays.stream(Way.values()).map(Way::name).toList();
        if (!known.containsAll(named) || Set.copyOf(named).size() != named.size()) {
            String all = String.join(", ", known);
            cells.wrong(
                    row,
                    "ways",
                    "按先后写，用 > 分隔，不重复：" + all + "。",
                    "In their order, > between them, none twice: " + all + ".");
            return Optional.empty();
        }
        return Optional.of(named.stream().map(Way::valueOf).toList());
    }

    private Optional<Integer> between(PackTable.Row row, String column, int least, int most) {
        Optional<Integer> number = cells.number(row, column);
        if (number.filter(it -> it < least || it > most).isPresent()) {
            cells.wrong(
                    row,
                    column,
                    "应为 " + least + " 至 " + most + " 的整数。",
                    "A whole number from " + least + " to " + most + ".");
            return Optional.empty();
        }
        return number;
    }

    private Optional<Quiet> quiet(PackTable.Row row) {
        if (row.get("quiet").isEmpty()) {
            return Optional.of(new Quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        }
        Matcher times = QUIET.matcher(row.get("quiet"));
        if (!times.matches()) {
            cells.wrong(
                    row,
                    "quiet",
                    "写作 21:00-08:00；没有免打扰时段的留空。",
                    "It is written 21:00-08:00; leave it empty where there is none.");
            return Optional.empty();
        }
        String[] both = row.get("quiet").split("-", 2);
        return Optional.of(new Quiet(LocalTime.parse(both[0]), LocalTime.parse(both[1])));
    }

    /** The questions with their answers, which stand in rows of their own behind them. */
    List<RatingQuestion> questions(PackTable table) {
        Map<String, PackTable.Row> asked = new LinkedHashMap<>();
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (PackTable.Row row : table.rows()) {
            cells.named(row, "zh", "en");
            if (cells.isCode(row, "question") && row.get("answer").isEmpty()) {
                asked.put(row.get("question"), row);
            } else if (!row.get("answer").isEmpty() && cells.isCode(row, "answer")) {
                answer(row, asked.get(row.get("question")))
                        .ifPresent(it -> answers.computeIfAbsent(row.get("question"), code -> new ArrayList<>())
                                .add(it));
            }
        }
        List<RatingQuestion> all = new ArrayList<>();
        asked.forEach((code, row) -> {
            String clause = cells.clause(row);
            cells.oneOf(
                    row, "means", Arrays.stream(Asks.values()).map(Enum::name).toList());
            asks(row)
                    .ifPresent(asks -> all.add(new RatingQuestion(
                            code, asks, row.get("zh"), row.get("en"), clause, answers.getOrDefault(code, List.of()))));
        });
        return all;
    }

    private static Optional<Asks> asks(PackTable.Row row) {
        return Arrays.stream(Asks.values())
                .filter(asks -> asks.name().equals(row.get("means")))
                .findFirst();
    }

    private Optional<Answer> answer(PackTable.Row row, PackTable.@Nullable Row question) {
        if (question == null) {
            cells.wrong(
                    row,
                    "question",
                    "先写问题一行（answer 留空），再写它的答案。",
                    "The question has a row before those of its answers.");
            return Optional.empty();
        }
        if (!KEY.matcher(row.get("key")).matches()) {
            cells.wrong(row, "key", "按键是一位数字。", "A key is one digit.");
        }
        String means = row.get("means").isEmpty() ? row.get("answer") : row.get("means");
        List<String> known = asks(question).map(MEANINGS::get).orElse(null);
        if (known != null && !known.contains(means)) {
            String all = String.join(", ", known);
            cells.wrong(row, "means", "应为其中之一：" + all + "。", "One of " + all + ".");
        }
        List<String> words = Arrays.stream(row.get("words").split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        return Optional.of(new Answer(row.get("answer"), row.get("zh"), row.get("en"), row.get("key"), means, words));
    }

    /** What nobody could be asked without: whether it is solved, and how satisfied they are, with a good and a bad answer each. */
    static Set<String> lacking(List<RatingQuestion> questions) {
        Set<String> lacking =
                new TreeSet<>(List.of("SOLVED/YES", "SOLVED/NO", "SATISFIED/SATISFIED", "SATISFIED/DISSATISFIED"));
        questions.forEach(question -> question.answers()
                .forEach(answer -> lacking.remove(question.asks().name() + "/" + answer.means())));
        return lacking;
    }
}
