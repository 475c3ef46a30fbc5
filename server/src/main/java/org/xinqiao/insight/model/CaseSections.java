package org.xinqiao.insight.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.PeriodFigures.Came;
import org.xinqiao.casework.PeriodFigures.Group;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.insight.model.ReportTable.Cell;
import org.xinqiao.insight.model.ReportTable.Chart;
import org.xinqiao.insight.model.Sentences.Named;

/** 诉求量章节: how many came in, by which ways, about what and where. */
public final class CaseSections {

    private static final int TOP = 10;
    private static final int SAID = 3;
    private static final Said UNNAMED = new Said("未分类", "Not classed");
    private static final List<Said> CHANGES = List.of(
            new Said("上期", "Before"),
            new Said("环比", "Change"),
            new Said("去年同期", "Last year"),
            new Said("同比", "On the year"));

    private CaseSections() {}

    /** 受理情况. @param groups by channel and kind; @param times by day or hour */
    public static Section volume(ReportKind kind, Compared<List<Came>> groups, List<Group> times) {
        ReportFigure all = groups.count(
                "received",
                new Said("受理量", "Cases"),
                new Said("报告期内登记的诉求件数。", "Cases registered during the period."),
                each -> each.stream().mapToInt(Came::cases).sum());
        List<Said> sentences = new ArrayList<>();
        sentences.add(Sentences.volume(kind.span(), all.now(), all.before(), all.lastYear()));
        Map<String, Said> channels = names(Facts.Channel.values(), each -> new Said(each.zh(), each.en()));
        Map<String, Said> kinds = names(Facts.Kind.values(), each -> new Said(each.zh(), each.en()));
        Compared<List<Group>> byChannel = by(groups, came -> came.channel().name());
        Compared<List<Group>> byKind = by(groups, came -> came.kind().name());
        Sentences.first("主要来源：", "They came above all by:", named(byChannel.now(), channels::get), SAID)
                .ifPresent(sentences::add);
        Sentences.first("主要类型：", "They were above all of these kinds:", named(byKind.now(), kinds::get), SAID)
                .ifPresent(sentences::add);
        List<ReportTable> tables = new ArrayList<>();
        tables.add(table(
                "channels",
                new Said("按渠道", "By channel"),
                new Said("渠道", "Channel"),
                byChannel,
                all.now().part(),
                channels::get));
        tables.add(table(
                "kinds",
                new Said("按类型", "By kind"),
                new Said("类型", "Kind"),
                byKind,
                all.now().part(),
                kinds::get));
        if (times.size() > 1) {
            tables.add(times(kind, times));
        }
        return new Section("volume", new Said("受理情况", "What came in"), sentences, List.of(all), tables);
    }

    private static <E extends Enum<E>> Map<String, Said> names(E[] values, Function<E, Said> name) {
        Map<String, Said> names = new LinkedHashMap<>();
        for (E each : values) {
            names.put(each.name(), name.apply(each));
        }
        return names;
    }

    private static Compared<List<Group>> by(Compared<List<Came>> groups, Function<Came, String> key) {
        return new Compared<>(
                sum(groups.now(), key),
                groups.before() == null ? null : sum(groups.before(), key),
                groups.lastYear() == null ? null : sum(groups.lastYear(), key));
    }

    private static List<Group> sum(List<Came> came, Function<Came, String> key) {
        Map<String, Integer> sums =
                came.stream().collect(Collectors.groupingBy(key, Collectors.summingInt(Came::cases)));
        return sums.entrySet().stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Group::cases).reversed().thenComparing(Group::key))
                .toList();
    }

    private static List<Named> named(List<Group> groups, Function<String, @Nullable Said> names) {
        return groups.stream()
                .map(each -> new Named(nameOf(each.key(), names), each.cases()))
                .toList();
    }

    private static Said nameOf(String key, Function<String, @Nullable Said> names) {
        Said name = key.isEmpty() ? UNNAMED : names.apply(key);
        return name == null ? Said.same(key) : name;
    }

    /** Hours of a day, else days. */
    private static ReportTable times(ReportKind kind, List<Group> times) {
        boolean byHour = kind == ReportKind.DAILY;
        List<List<Cell>> rows = times.stream()
                .map(each -> List.of(
                        Cell.of(byHour ? new Said(each.key() + "时", each.key() + ":00") : Said.same(each.key())),
                        Cell.of(each.cases())))
                .toList();
        return new ReportTable(
                "times",
                byHour ? new Said("按时段", "By the hour") : new Said("逐日", "Day by day"),
                List.of(byHour ? new Said("时段", "Hour") : new Said("日期", "Day"), new Said("件数", "Cases")),
                rows,
                Chart.COLUMNS,
                1);
    }

    /** 事项: the first ten, and those that rose most. */
    public static Section matters(Compared<List<Group>> groups, Function<String, @Nullable Said> names) {
        List<Said> sentences = new ArrayList<>();
        List<Group> told =
                groups.now().stream().filter(each -> !each.key().isEmpty()).toList();
        Sentences.first("诉求最集中的事项：", "Most cases were about:", named(told, names), SAID)
                .ifPresent(sentences::add);
        List<ReportTable> tables = new ArrayList<>();
        Compared<List<Group>> top =
                new Compared<>(told.stream().limit(TOP).toList(), groups.before(), groups.lastYear());
        tables.add(table(
                "matters",
                new Said("事项前十", "Ten most frequent matters"),
                new Said("事项", "Matter"),
                top,
                sum(groups.now()),
                names));
        List<Group> before = groups.before();
        if (before != null) {
            List<Riser> risers = risers(told, before);
            if (!risers.isEmpty()) {
                sentences.add(rising(risers, names));
                tables.add(risers(risers, names));
            }
        }
        return new Section("matters", new Said("热点事项", "Matters"), sentences, List.of(), tables);
    }

    private record Riser(String key, int now, int before) {

        int more() {
            return now - before;
        }
    }

    /** By how many more there are, since a percent of few says nothing. */
    private static List<Riser> risers(List<Group> now, List<Group> before) {
        Map<String, Integer> then = counts(before);
        return now.stream()
                .map(each -> new Riser(each.key(), each.cases(), then.getOrDefault(each.key(), 0)))
                .filter(each -> each.more() > 0)
                .sorted(Comparator.comparingInt(Riser::more).reversed().thenComparing(Riser::key))
                .limit(TOP / 2)
                .toList();
    }

    private static Said rising(List<Riser> risers, Function<String, @Nullable Said> names) {
        List<Riser> some = risers.stream().limit(SAID).toList();
        return new Said(
                "上升较多的事项："
                        + some.stream()
                                .map(each -> "%s（由 %d 件增至 %d 件）"
                                        .formatted(nameOf(each.key(), names).zh(), each.before(), each.now()))
                                .collect(Collectors.joining("、"))
                        + "。",
                "Rising most: "
                        + some.stream()
                                .map(each -> "%s (from %d to %d)"
                                        .formatted(nameOf(each.key(), names).en(), each.before(), each.now()))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static ReportTable risers(List<Riser> risers, Function<String, @Nullable Said> names) {
        return new ReportTable(
                "risers",
                new Said("上升较多的事项", "Matters rising most"),
                List.of(
                        new Said("事项", "Matter"),
                        new Said("件数", "Cases"),
                        new Said("上期", "Before"),
                        new Said("增加", "More"),
                        new Said("环比", "Change")),
                risers.stream()
                        .map(each -> List.of(
                                Cell.of(nameOf(each.key(), names)),
                                Cell.of(each.now()),
                                Cell.of(each.before()),
                                Cell.of(each.more()),
                                Cell.of(Change.ofCounts(each.now(), each.before())
                                        .brief())))
                        .toList(),
                null,
                0);
    }

    /** 区域. */
    public static Section areas(Compared<List<Group>> groups, Function<String, @Nullable Said> names) {
        List<Said> sentences = new ArrayList<>();
        Sentences.first("诉求较多的区域：", "Most cases were in:", named(groups.now(), names), SAID)
                .ifPresent(sentences::add);
        ReportTable table =
                table("areas", new Said("按区域", "By area"), new Said("区域", "Area"), groups, sum(groups.now()), names);
        return new Section("areas", new Said("区域分布", "Areas"), sentences, List.of(), List.of(table));
    }

    private static ReportTable table(
            String code,
            Said name,
            Said of,
            Compared<List<Group>> groups,
            long all,
            Function<String, @Nullable Said> names) {
        List<Said> heads = new ArrayList<>(List.of(of, new Said("件数", "Cases"), new Said("占比", "Share")));
        List<Group> before = groups.before();
        List<Group> lastYear = groups.lastYear();
        if (before != null) {
            heads.addAll(CHANGES.subList(0, 2));
        }
        if (lastYear != null) {
            heads.addAll(CHANGES.subList(2, 4));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Group each : groups.now()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(nameOf(each.key(), names)));
            row.add(Cell.of(each.cases()));
            row.add(Cell.share(each.cases(), all));
            compare(row, each, before);
            compare(row, each, lastYear);
            rows.add(row);
        }
        return new ReportTable(code, name, heads, rows, Chart.BARS, 1);
    }

    private static long sum(List<Group> groups) {
        return groups.stream().mapToLong(Group::cases).sum();
    }

    private static void compare(List<Cell> row, Group now, @Nullable List<Group> then) {
        if (then != null) {
            int was = counts(then).getOrDefault(now.key(), 0);
            row.add(Cell.of(was));
            row.add(Cell.of(Change.ofCounts(now.cases(), was).brief()));
        }
    }

    private static Map<String, Integer> counts(List<Group> groups) {
        return groups.stream().collect(Collectors.toMap(Group::key, Group::cases, Integer::sum));
    }
}
