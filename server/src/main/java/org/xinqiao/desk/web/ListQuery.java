package org.xinqiao.desk.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.desk.DeskProblem;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Order;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 查询参数: reads filters and order out of an address, and tells every parameter that makes no sense at once. */
final class ListQuery {

    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int MOST_WORDS = 5;

    private final Map<String, String> asked;
    private final List<FieldProblem> problems = new ArrayList<>();

    ListQuery(Map<String, String> asked) {
        this.asked = asked;
    }

    CaseFilter filter(Units units) {
        String text = asked.getOrDefault("text", "").strip();
        boolean isNumber = NUMBER.matcher(text).matches();
        CaseFilter filter = new CaseFilter(
                oneOf("kind", Facts.Kind.values()),
                oneOf("urgency", Facts.Urgency.values()),
                oneOf("channel", Facts.Channel.values()),
                oneOf("stage", Stage.values()),
                value("matter", code -> MatterCode.parse(code).orElseThrow(IllegalArgumentException::new)),
                value("area", code -> AreaCode.parse(code).orElseThrow(IllegalArgumentException::new)),
                withBelow(value("unit", id -> new UnitId(Long.parseLong(id))), units),
                "true".equals(asked.get("overdue")),
                isNumber ? text : null,
                isNumber || text.isEmpty() ? List.of() : words(text),
                value("from", ListQuery::startOf),
                value("to", day -> startOf(day, 1)));
        refuseIfWrong();
        return filter;
    }

    /** The order asked for; the list's own where nothing is said. */
    Order order(Order own) {
        String name = asked.get("sort");
        Order.Sort sort = name == null ? own.sort() : Order.Sort.named(name).orElseGet(() -> wrong("sort", own.sort()));
        String direction = asked.getOrDefault("direction", "");
        boolean descending = switch (direction) {
            case "asc" -> false;
            case "desc" -> true;
            case "" -> sort == own.sort() && own.descending();
            default -> wrong("direction", false);
        };
        refuseIfWrong();
        return new Order(sort, descending);
    }

    int limit(int usual) {
        Integer limit = value("limit", Integer::valueOf);
        refuseIfWrong();
        return limit == null ? usual : limit;
    }

    private Set<UnitId> withBelow(@Nullable UnitId unit, Units units) {
        if (unit == null) {
            return Set.of();
        }
        Set<UnitId> subtree = units.subtreeOf(unit);
        return subtree.isEmpty() ? wrong("unit", Set.of(unit)) : subtree;
    }

    private List<String> words(String text) {
        List<String> words =
                Arrays.stream(BLANK.split(text)).distinct().limit(MOST_WORDS).toList();
        if (words.stream().anyMatch(word -> word.codePointCount(0, word.length()) < 2)) {
            problems.add(new FieldProblem(
                    "text",
                    "desk.word-too-short",
                    "每个检索词至少两个字。",
                    "Each word to search for needs at least two characters."));
            return List.of();
        }
        return words;
    }

    private <E extends Enum<E>> @Nullable E oneOf(String name, E[] values) {
        return value(
                name,
                text -> Arrays.stream(values)
                        .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private <T extends Object> @Nullable T value(String name, Function<String, T> read) {
        String text = asked.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return read.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException _) {
            return wrong(name, null);
        }
    }

    /** Notes that a parameter is wrong, and goes on with something else so as to find the others. */
    private <T extends @Nullable Object> T wrong(String name, T instead) {
        problems.add(
                new FieldProblem(name, "desk.bad-value", "没有这样的取值，请重新选择。", "There is no such value; choose another."));
        return instead;
    }

    private void refuseIfWrong() {
        if (!problems.isEmpty()) {
            throw new ProblemFound(DeskProblem.BAD_FILTER, problems);
        }
    }

    private static Instant startOf(String day) {
        return startOf(day, 0);
    }

    private static Instant startOf(String day, int later) {
        return PlaceTime.startOf(PlaceTime.read(day).plusDays(later));
    }
}
