package org.xinqiao.demo.areas;

import java.util.Locale;

/** 区域名称: how names of areas are spelt in English and in usernames, and how grids are counted in Chinese. */
final class AreaNames {

    private static final String DIGITS = "零一二三四五六七八九";

    private AreaNames() {}

    /** The English name, with the word for the sort of area that the Chinese name ends in. */
    static String english(String name, String pinyin) {
        return pinyin + sort(name);
    }

    private static String sort(String name) {
        return switch (name.charAt(name.length() - 1)) {
            case '市' -> " City";
            case '区' -> name.endsWith("社区") ? " Community" : " District";
            case '道' -> " Subdistrict";
            case '镇' -> " Town";
            case '村' -> " Village";
            default -> throw new IllegalArgumentException("what sort of area is " + name + "?");
        };
    }

    static String slug(String pinyin) {
        return pinyin.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    static String grid(String community, int number) {
        return community + "第" + chinese(number) + "网格";
    }

    private static String chinese(int number) {
        String ones = number % 10 == 0 ? "" : DIGITS.substring(number % 10, number % 10 + 1);
        int tens = number / 10;
        return switch (tens) {
            case 0 -> ones;
            case 1 -> "十" + ones;
            default -> DIGITS.charAt(tens) + "十" + ones;
        };
    }
}
