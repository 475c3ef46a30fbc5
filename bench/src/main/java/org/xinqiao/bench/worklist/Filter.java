package org.xinqiao.bench.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.xinqiao.bench.worklist.Values.Like;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;

/** 筛选: every way in which the desk narrows a list, and the pairs that people use most. */
enum Filter {
    NONE((like, random) -> ""),
    KIND((like, random) -> "&kind=" + any(Facts.Kind.values(), random)),
    URGENCY((like, random) -> "&urgency=" + any(Facts.Urgency.values(), random)),
    CHANNEL((like, random) -> "&channel=" + any(Facts.Channel.values(), random)),
    STAGE((like, random) -> "&stage=" + any(Stage.values(), random)),
    MATTER((like, random) -> "&matter=" + level(like.matter(), random, 2, 4, 6)),
    AREA((like, random) -> "&area=" + level(like.area(), random, 6, 9, 12, 15)),
    UNIT((like, random) -> "&unit=" + like.unit()),
    OVERDUE((like, random) -> "&overdue=true"),
    NUMBER((like, random) -> "&text=" + level(like.number(), random, 4, 8, 12, 40)),
    WORD((like, random) -> "&text=" + word(like, random)),
    WORDS((like, random) -> "&text=" + word(like, random) + "+" + word(like, random)),
    STRANGE_WORD((like, random) -> "&text=" + encoded("鲸鱼" + Character.toString(0x4e00 + random.nextInt(5000)))),
    DAY((like, random) -> "&from=" + like.day() + "&to=" + like.day()),
    MONTH((like, random) ->
            "&from=" + like.day() + "&to=" + LocalDate.parse(like.day()).plusMonths(1)),
    SINCE((like, random) -> "&from=" + like.day()),
    KIND_AND_AREA(KIND, AREA),
    MATTER_AND_AREA(MATTER, AREA),
    STAGE_AND_MATTER(STAGE, MATTER),
    UNIT_AND_STAGE(UNIT, STAGE),
    WORD_AND_MONTH(WORD, MONTH),
    OVERDUE_AND_AREA(OVERDUE, AREA);

    private static final List<Integer> WORD_LENGTHS = List.of(2, 3, 4);

    private final BiFunction<Like, RandomGenerator, String> query;

    Filter(BiFunction<Like, RandomGenerator, String> query) {
        this.query = query;
    }

    Filter(Filter one, Filter other) {
        this((like, random) -> one.query(like, random) + other.query(like, random));
    }

    /** The parameters that narrow a list to what such a case has. */
    String query(Like like, RandomGenerator random) {
        return query.apply(like, random);
    }

    private static String any(Enum<?>[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)].name();
    }

    private static String level(String code, RandomGenerator random, int... lengths) {
        int[] shorter =
                Arrays.stream(lengths).filter(length -> length <= code.length()).toArray();
        return shorter.length == 0 ? code : code.substring(0, shorter[random.nextInt(shorter.length)]);
    }

    /** A few characters out of its title, as somebody remembers them. */
    private static String word(Like like, RandomGenerator random) {
        String title = like.title().replaceAll("[^\\p{IsHan}]", "");
        int length = WORD_LENGTHS.get(random.nextInt(WORD_LENGTHS.size()));
        if (title.length() <= length) {
            return encoded("小区");
        }
        int begin = random.nextInt(title.length() - length);
        return encoded(title.substring(begin, begin + length));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
