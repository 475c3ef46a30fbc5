package org.xinqiao.bench.worklist;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.xinqiao.bench.Figures;
import tools.jackson.databind.JsonNode;

/**
 * 一问: one list in one order, narrowed in one way, as one person sees it; asked many times, each time for other values and
 * for its first page or one of the next.
 */
record Question(Person person, String list, Filter filter, String order) {

    private static final int DEEPEST = 4;

    /** 发问人. */
    record Person(String username, String role, Browser browser) {}

    /** All there are for this person. */
    static List<Question> of(Person person) {
        List<Question> all = new ArrayList<>();
        for (JsonNode list : person.browser().read("/worklists")) {
            String key = list.get("key").asString();
            for (Filter filter : Filter.values()) {
                all.add(new Question(person, key, filter, ""));
            }
            for (String order : List.of("due", "registered", "number")) {
                for (String direction : List.of("asc", "desc")) {
                    all.add(new Question(person, key, Filter.NONE, "&sort=" + order + "&direction=" + direction));
                    all.add(new Question(
                            person, key, Filter.KIND_AND_AREA, "&sort=" + order + "&direction=" + direction));
                }
            }
        }
        return all;
    }

    /**
     * Asks so many times.
     *
     * @param seen is given the id of one row of each page
     */
    Figures ask(int times, Values values, RandomGenerator random, Consumer<String> seen) {
        Figures figures = new Figures(times);
        int asked = 0;
        while (asked < times) {
            String path = "/worklists/" + list + "?limit=50" + order + filter.query(values.any(random), random);
            String after = "";
            for (int page = 0; page < DEEPEST && asked < times; page++) {
                long begin = System.nanoTime();
                String answer = person.browser().get(path + after);
                figures.put(asked++, System.nanoTime() - begin);
                JsonNode read = Browser.parse(answer);
                JsonNode rows = read.get("rows");
                if (!rows.isEmpty()) {
                    seen.accept(rows.get(random.nextInt(rows.size())).get("id").asString());
                }
                JsonNode next = read.get("next");
                if (next == null || next.isNull()) {
                    break;
                }
                after = "&after=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
            }
        }
        return figures;
    }

    @Override
    public String toString() {
        return person.role() + " " + list + " " + filter.name().toLowerCase(java.util.Locale.ROOT) + order;
    }
}
