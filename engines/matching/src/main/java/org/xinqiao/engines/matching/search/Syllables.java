package org.xinqiao.engines.matching.search;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;

/** 拼音: a name as syllables, matched by what people type: initials (wyf), whole (wuyefei), or any mixture (wyfei). */
record Syllables(List<String> all) {

    static Syllables of(String name) {
        String spelled = PinyinHelper.toPinyin(Typed.plain(name), PinyinStyleEnum.NORMAL, " ");
        return new Syllables(List.of(spelled.split(" +")).stream()
                .filter(syllable -> !syllable.isEmpty() && Typed.isLetters(syllable))
                .toList());
    }

    /** The syllable at which the typed letters begin to fit, or -1. */
    int whereFits(String letters) {
        for (int start = 0; start < all.size(); start++) {
            if (fits(letters, 0, start)) {
                return start;
            }
        }
        return -1;
    }

    /** Whether the letters from {@code at} are beginnings of the syllables from {@code syllable}, none left out. */
    private boolean fits(String letters, int at, int syllable) {
        if (at == letters.length()) {
            return true;
        }
        if (syllable == all.size()) {
            return false;
        }
        String next = all.get(syllable);
        int longest = Math.min(next.length(), letters.length() - at);
        for (int taken = 1; taken <= longest && letters.charAt(at + taken - 1) == next.charAt(taken - 1); taken++) {
            if (fits(letters, at + taken, syllable + 1)) {
                return true;
            }
        }
        return false;
    }
}
