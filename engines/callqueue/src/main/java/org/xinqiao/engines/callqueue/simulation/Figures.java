package org.xinqiao.engines.callqueue.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * 话务指标. What each of them counts, its {@link #lines line} says.
 *
 * @param target          the wait within which a call counts as answered in time, and an abandonment as a short one
 * @param answered        without callbacks
 * @param abandoned       without short ones
 * @param unsettled       still waiting at the end, or taken out of the line
 * @param averageWait     of those answered
 * @param longestWait     of those answered
 * @param averageHandling talk, hold and wrap-up
 * @param occupancy       from 0 to 1
 */
public record Figures(
        Duration target,
        int offered,
        int answered,
        int answeredInTime,
        int abandoned,
        int shortAbandoned,
        int calledBack,
        int unsettled,
        Duration averageWait,
        Duration longestWait,
        Duration averageHandling,
        double occupancy) {

    /** 指标行: one figure with its name, its definition and its value as it is shown. */
    public record Line(String zh, String en, String definition, double value, String shown) {}

    /** 接通率: answered calls / offered calls. */
    public double answerRate() {
        return share(answered, offered);
    }

    /** 接通率（不计短时放弃）: the same, without those who hung up before they could have been answered in time. */
    public double answerRateWithoutShort() {
        return share(answered, offered - shortAbandoned);
    }

    /** 限时接通率: answered in time / offered calls. */
    public double inTimeRate() {
        return share(answeredInTime, offered);
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    /** All of them, with their definitions, in the order in which they are shown. */
    public List<Line> lines() {
        String limit = target.toSeconds() + " s";
        List<Line> lines = new ArrayList<>();
        lines.add(count("呼入量", "offered", "calls that came to a queue", offered));
        lines.add(count("接通量", "answered", "calls an agent answered while the caller waited", answered));
        lines.add(count("放弃量", "abandoned", "callers who hung up unanswered after more than " + limit, abandoned));
        lines.add(count("短时放弃量", "short abandons", "callers who hung up within " + limit, shortAbandoned));
        lines.add(count("回拨量", "called back", "callers who kept their place by a callback and got it", calledBack));
        lines.add(count("未了量", "unsettled", "calls still waiting at the end, or taken out of the line", unsettled));
        lines.add(rate("接通率", "answer rate", "answered / offered", answerRate()));
        lines.add(rate(
                "接通率（不计短时放弃）",
                "answer rate without short abandons",
                "answered / (offered - short abandons)",
                answerRateWithoutShort()));
        lines.add(rate("限时接通率", "answered in time", "answered within " + limit + " / offered", inTimeRate()));
        lines.add(time("平均等待", "average wait", "mean wait of those answered, ringing included", averageWait));
        lines.add(time("最长等待", "longest wait", "longest wait of those answered", longestWait));
        lines.add(time("平均处理时长", "average handling", "talk, hold and wrap-up, per call answered", averageHandling));
        lines.add(rate("占用率", "occupancy", "talk, hold and wrap-up / time signed in", occupancy));
        return lines;
    }

    private static Line count(String zh, String en, String definition, int value) {
        return new Line(zh, en, definition, value, String.format(Locale.ROOT, "%,d", value));
    }

    private static Line rate(String zh, String en, String definition, double value) {
        return new Line(zh, en, definition, value * 100, String.format(Locale.ROOT, "%.2f %%", value * 100));
    }

    private static Line time(String zh, String en, String definition, Duration value) {
        double seconds = value.toNanos() / 1e9;
        return new Line(zh, en, definition, seconds, String.format(Locale.ROOT, "%.1f s", seconds));
    }

    /** All of them as text, a line each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines()) {
            text.append(String.format(
                    Locale.ROOT, "%s %s  %s  (%s)%n", line.zh(), line.en(), line.shown(), line.definition()));
        }
        return text.toString();
    }
}
