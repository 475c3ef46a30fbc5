package org.xinqiao.engines.worktime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 计数: what has been counted off a limit. Days are whole and never turn into hours, since no two need be equally long. */
public record Tally(int days, Duration time) {

    public static final Tally NONE = new Tally(0, Duration.ZERO);
    public static final Tally ONE_DAY = new Tally(1, Duration.ZERO);

    public Tally plus(Tally other) {
        return new Tally(days + other.days, time.plus(other.time));
    }

    public boolean isNone() {
        return days == 0 && time.isZero();
    }

    /** Such as 2日 or 1小时30分. */
    public Wording wording() {
        var zh = new ArrayList<String>();
        var en = new ArrayList<String>();
        say(days, "日", " d", zh, en);
        say(time.toHours(), "小时", " h", zh, en);
        say(time.toMinutesPart(), "分", " min", zh, en);
        say(time.toSecondsPart(), "秒", " s", zh, en);
        return zh.isEmpty()
                ? new Wording("不足1秒", "less than 1 s")
                : new Wording(String.join("", zh), String.join(" ", en));
    }

    private static void say(long amount, String unitZh, String unitEn, List<String> zh, List<String> en) {
        if (amount > 0) {
            zh.add(amount + unitZh);
            en.add(amount + unitEn);
        }
    }
}
