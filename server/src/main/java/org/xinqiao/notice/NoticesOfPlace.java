package org.xinqiao.notice;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.store.PlanTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.platform.StartRefused;

/** Takes in what a place tells its citizens, if it says so: {@code catalogue/notices.csv}. */
@Component
class NoticesOfPlace implements PlaceLoader {

    private static final int FLOOR = 25;
    private static final String FILE = "catalogue/notices.csv";
    private static final String QUIET_FROM = "QUIET_FROM";
    private static final String QUIET_UNTIL = "QUIET_UNTIL";
    private static final String RATE_AFTER = "RATE_AFTER_MINUTES";

    private final PlanTable table;
    private final NoticeBook book;
    private final NoticeTexts texts;
    private final Clock clock;

    NoticesOfPlace(PlanTable table, NoticeBook book, NoticeTexts texts, Clock clock) {
        this.table = table;
        this.book = book;
        this.texts = texts;
        this.clock = clock;
    }

    /** 一行. */
    private record Line(String name, String value, String clause) {}

    @Override
    public String room() {
        return "notice";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return book.plan(texts.firstPlace(), Instant.EPOCH).isPresent();
    }

    @Override
    public String load(Path place) {
        PlaceTable file = PlaceTable.of(place, FILE);
        if (!file.exists()) {
            return "the usual notices";
        }
        List<Line> lines = file.read(line -> new Line(line.get("name"), line.get("value"), line.get("clause")));
        NoticePlan plan = plan(lines);
        AreaCode area = texts.firstPlace();
        table.add(area, plan, null, clock.instant());
        book.changed();
        return plan.told().size() + " stages told";
    }

    private static NoticePlan plan(List<Line> lines) {
        Map<String, String> values = new HashMap<>();
        lines.forEach(line -> values.put(line.name(), line.value()));
        Set<Purpose> told = NoticePlan.stages().stream()
                .filter(stage -> "yes".equals(value(values, stage)))
                .collect(Collectors.toSet());
        String clause = lines.stream()
                .map(Line::clause)
                .filter(each -> !each.isBlank())
                .distinct()
                .collect(Collectors.joining("；"));
        return new NoticePlan(
                told,
                LocalTime.parse(demanded(values, QUIET_FROM)),
                LocalTime.parse(demanded(values, QUIET_UNTIL)),
                Duration.ofMinutes(Long.parseLong(values.getOrDefault(RATE_AFTER, "0"))),
                clause,
                Instant.EPOCH);
    }

    /** What a rule has to name may be left out, and is not told then. */
    private static String value(Map<String, String> values, Purpose stage) {
        return NoticePlan.byRule().contains(stage)
                ? values.getOrDefault(stage.name(), "no")
                : demanded(values, stage.name());
    }

    private static String demanded(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new StartRefused("notices.csv 缺少 " + name + "，请补上。", "notices.csv lacks " + name + ": add it.");
        }
        return value;
    }
}
