package org.xinqiao.bench.worklist;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.xinqiao.Xinqiao;
import org.xinqiao.bench.Figures;
import org.xinqiao.bench.Options;
import org.xinqiao.bench.worklist.Question.Person;

/**
 * 清单基准程序: asks a running server, over HTTP as a browser does, for every worklist of every role in every order and
 * narrowed in every way, for the counts beside the lists, and for case pages; and beside that PostgreSQL for fifty rows by
 * their primary key. {@code worklist [--times N] [--only WORD] [--data DIR]}, on data made by {@code seed}; the last line is
 * JSON. What took longer than it may is asked a hundred times more before it is counted as slow.
 */
public final class WorklistBench {

    private static final double MAY_TAKE_MS = 50;
    private static final int WARM_UP = 2;
    private static final int PAGE = 50;
    private static final int AGAIN = 100;
    private static final int CASE_PAGES = 3000;

    private final Values values;
    private final RandomGenerator random = new SplittableRandom(12345);
    private final List<String> seen = new ArrayList<>();
    private final DSLContext sql;

    private WorklistBench(DSLContext sql) {
        this.sql = sql;
        this.values = Values.from(sql);
    }

    public static void main(String[] args) {
        Options options = Options.of(args);
        int times = options.number("--times", 40);
        String only = options.text("--only", "");
        String password = System.getenv().getOrDefault("XINQIAO_ACCESS_FIRSTPASSWORD", "");
        var application = new SpringApplicationBuilder(Xinqiao.class)
                .properties(
                        "server.port=0",
                        "xinqiao.demo=true",
                        "logging.level.root=warn",
                        // it asks faster than people do
                        "xinqiao.doors.per-account=0",
                        "xinqiao.doors.per-address=0");
        try (ConfigurableApplicationContext context = application.run()) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            DSLContext sql = context.getBean(DSLContext.class);
            List<Person> people = People.of(sql).stream()
                    .map(one ->
                            new Person(one.username(), one.role(), Browser.signedIn(port, one.username(), password)))
                    .toList();
            new WorklistBench(sql).measure(people, times, only);
        }
    }

    private void measure(List<Person> people, int times, String only) {
        long cases = sql.fetchCount(org.jooq.impl.DSL.table("casework.case_state"));
        List<Question> questions = people.stream()
                .flatMap(person -> Question.of(person).stream())
                .filter(question -> question.toString().contains(only))
                .toList();
        System.out.printf("%,d cases, %d people, %d questions; warming up …%n", cases, people.size(), questions.size());
        questions.forEach(question -> question.ask(WARM_UP, values, random, seen::add));
        Map<Question, Figures> lists = ask(questions, times);
        Figures counts = Figures.of(people.stream()
                .map(person -> timed(times, () -> person.browser().get("/worklists")))
                .toList());
        Figures casePages = casePages(people.getFirst());
        Figures bare = bare(times * PAGE);
        Figures all = Figures.of(lists.values());
        List<Map.Entry<Question, Figures>> slow = lists.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                        (Map.Entry<Question, Figures> each) -> -each.getValue().percentile(0.99)))
                .toList();
        slow.stream()
                .limit(25)
                .forEach(each -> System.out.printf(
                        Locale.ROOT,
                        "%8.1f ms p99 %8.1f ms p50  %s%n",
                        each.getValue().percentile(0.99),
                        each.getValue().percentile(0.5),
                        each.getKey()));
        System.out.printf(
                Locale.ROOT,
                "{\"bench\": \"worklist\", \"cases\": %d, \"questions\": %d, \"asked\": %d, \"p50_ms\": %.2f, \"p99_ms\": %.2f,"
                        + " \"slow_questions\": %d, \"slowest\": \"%s\", \"slowest_p99_ms\": %.1f, \"counts_p50_ms\": %.1f,"
                        + " \"counts_p99_ms\": %.1f, \"case_page_p50_ms\": %.2f, \"case_page_p99_ms\": %.2f,"
                        + " \"bare_p50_ms\": %.3f, \"ratio_to_bare\": %.3f}%n",
                cases,
                questions.size(),
                all.runs(),
                all.percentile(0.5),
                all.percentile(0.99),
                slow.stream()
                        .filter(each -> each.getValue().percentile(0.99) >= MAY_TAKE_MS)
                        .count(),
                slow.getFirst().getKey(),
                slow.getFirst().getValue().percentile(0.99),
                counts.percentile(0.5),
                counts.percentile(0.99),
                casePages.percentile(0.5),
                casePages.percentile(0.99),
                bare.percentile(0.5),
                bare.percentile(0.5) / all.percentile(0.5));
    }

    private Map<Question, Figures> ask(List<Question> questions, int times) {
        Map<Question, Figures> lists = new LinkedHashMap<>();
        for (Question question : questions) {
            Figures figures = question.ask(times, values, random, seen::add);
            if (figures.percentile(0.99) >= MAY_TAKE_MS) {
                System.out.printf(Locale.ROOT, "%8.1f ms at most: %s%n", figures.percentile(1), question);
                figures = question.ask(AGAIN, values, random, seen::add);
            }
            lists.put(question, figures);
        }
        return lists;
    }

    /** Cases that stood on lists, and any others, each opened once by somebody who may see all. */
    private Figures casePages(Person person) {
        List<String> ids = new ArrayList<>(seen);
        values.all().forEach(like -> ids.add(Long.toString(like.id())));
        Collections.shuffle(ids, new java.util.Random(random.nextLong()));
        List<String> some = ids.stream().distinct().limit(CASE_PAGES).toList();
        Figures figures = new Figures(some.size());
        for (int i = 0; i < some.size(); i++) {
            long begin = System.nanoTime();
            person.browser().get("/cases/" + some.get(i));
            figures.put(i, System.nanoTime() - begin);
        }
        return figures;
    }

    /** The baseline: as many rows as a page has, by their primary key. */
    private Figures bare(int times) {
        return timed(times, () -> {
            Long[] ids = random.ints(PAGE, 0, values.all().size())
                    .mapToObj(each -> values.all().get(each).id())
                    .toArray(Long[]::new);
            sql.fetch(
                    "select f.*, s.* from casework.case_fact f join casework.case_state s using (id)"
                            + " where id = any(?) order by f.id",
                    (Object) ids);
        });
    }

    private static Figures timed(int times, Runnable what) {
        Figures figures = new Figures(times);
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            what.run();
            figures.put(i, System.nanoTime() - begin);
        }
        return figures;
    }
}
