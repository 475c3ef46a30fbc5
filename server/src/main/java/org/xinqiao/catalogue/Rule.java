package org.xinqiao.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** 规则: a number that the life of a case obeys. The place says how much, with the clause; this says which there are. */
public enum Rule {
    /** 退单次数. */
    MAX_RETURNS,
    /** 再次派单次数. */
    MAX_REWORKS,
    /** 延期次数. */
    MAX_EXTENSIONS,
    /** 一次延期的工作日数. */
    MAX_EXTENSION_DAYS,
    /** 挂起次数. */
    MAX_SUSPENSIONS,
    /** 重启次数. */
    MAX_REOPENS,
    /** 同时协办的单位数. */
    MAX_ASSISTS,
    /** 逐级下派的次数: how many times one order may be passed down in a row. */
    PASS_DOWN_LEVELS,
    /** 回访未接通几次后不再尝试. */
    CALLBACK_ATTEMPTS,
    /** 时限用去百分之几时提醒; 0 for never. */
    REMIND_AT_PERCENT,
    /** 督办级数: the highest level to which supervision rises. */
    MAX_SUPERVISION_LEVEL,
    /** 几日内的同一事由算疑似重复. */
    DUPLICATE_WINDOW_DAYS;

    /** The name in the place's rules: {@code max_returns}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rule of that name; empty when the house knows none. */
    public static Optional<Rule> find(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }
}
