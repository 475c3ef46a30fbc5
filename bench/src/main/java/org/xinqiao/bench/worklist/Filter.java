package org.xinqiao.bench.worklist;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xinqiao.bench.worklist.Values.Like;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;

/** 筛选: every way in which the desk narrows a list, and the pairs that people use most. */
enum Filter {
    NONE {
        @Override
        String query(Like like, RandomGenerator random) {
            return "";
        }
    },
    KIND {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&kind=" + any(Facts.Kind.values(), random);
        }
    },
    URGENCY {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&urgency=" + any(Facts.Urgency.values(), random);
        }
    },
    CHANNEL {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&channel=" + any(Facts.Channel.values(), random);
        }
    },
    STAGE {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&stage=" + any(Stage.values(), random);
        }
    },
    MATTER {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&matter=" + level(like.matter(), random, 2, 4, 6);
        }
    },
    AREA {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&area=" + level(like.area(), random, 6, 9, 12, 15);
        }
    },
    UNIT {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&unit=" + like.unit();
        }
    },
    OVERDUE {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&overdue=true";
        }
    },
    NUMBER {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&text=" + level(like.number(), random, 4, 8, 12, 40);
        }
    },
    WORD {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&text=" + word(like, random);
        }
    },
    WORDS {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&text=" + word(like, random) + "+" + word(like, random);
        }
    },
    STRANGE_WORD {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&text=" + encoded("鲸鱼" + Character.toString(0x4e00 + random.nextInt(5000)));
        }
    },
    DAY {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&from=" + like.day() + "&to=" + like.day();
        }
    },
    MONTH {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&from=" + like.day() + "&to=" + LocalDate.parse(like.day()).plusMonths(1);
        }
    },
    SINCE {
        @Override
        String query(Like like, RandomGenerator random) {
            return "&from=" + like.day();
        }
    },
    KIND_AND_AREA {
        @Override
        String query(Like like, RandomGenerator random) {
            return KIND.query(like, random) + AREA.query(like, random);
        }
    },
    MATTER_AND_AREA {
        @Override
        String query(Like like, RandomGenerator random) {
            return MATTER.query(like, random) + AREA.query(like, random);
        }
    },
    STAGE_AND_MATTER {
        @Override
        String query(Like like, RandomGenerator random) {
            return STAGE.query(like, random) + MATTER.query(like, random);
        }
    },
    UNIT_AND_STAGE {
        @Override
        String query(Like like, RandomGenerator random) {
            return UNIT.query(like, random) + STAGE.query(like, random);
        }
    },
    WORD_AND_MONTH {
        @Override
        String query(Like like, RandomGenerator random) {
            return WORD.query(like, random) + MONTH.query(like, random);
        }
    },
    OVERDUE_AND_AREA {
        @Override
        String query(Like like, RandomGenerator random) {
            return OVERDUE.query(like, random) + AREA.query(like, random);
        }
    };

    private static final List<Integer> WORD_LENGTHS = List.of(2, 3, 4);

    /** The parameters that narrow a list to what such a case has. */
    abstract String query(Like like, RandomGenerator random);

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
