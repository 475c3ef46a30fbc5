package org.xinqiao.catalogue;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * 回访规则: how those are asked whose answer passed review, for a kind of request.
 *
 * @param urgency empty for every urgency
 * @param ways in their order: when one has not reached anybody, the next is tried
 * @param share of a hundred, how many are asked
 * @param attempts how often a way is tried that can find nobody in
 * @param hours between two attempts, and how long an answer to a message is waited for
 * @param quiet when nobody is disturbed
 * @param clause the rule that says so
 */
public record CallbackRule(
        String kind, String urgency, List<Way> ways, int share, int attempts, int hours, Quiet quiet, String clause) {

    /** 回访方式. */
    public enum Way {
        ROBOT("机器人外呼", "Robot call"),
        SMS("短信", "SMS"),
        WECHAT("微信", "WeChat"),
        PERSON("人工", "A person");

        private final String zh;
        private final String en;

        Way(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /**
     * 免打扰时段: from a time of day until another, which may lie on the next day.
     *
     * @param from the same as {@code until} for none
     */
    public record Quiet(LocalTime from, LocalTime until) {

        /** Whether nobody is disturbed at that time of day. */
        public boolean holds(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !from.equals(until) && (!time.isBefore(from) || time.isBefore(until));
        }

        /** That moment, or the end of the quiet in which it lies. */
        public ZonedDateTime over(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            if (!holds(time)) {
                return moment;
            }
            ZonedDateTime end = moment.with(until);
            return end.isAfter(moment) ? end : end.plusDays(1);
        }
    }

    public CallbackRule {
        ways = List.copyOf(ways);
        if (ways.isEmpty() || share < 0 || share > 100 || attempts < 1 || hours < 1) {
            throw new IllegalArgumentException("nobody can be asked by a rule like that: " + kind);
        }
    }
}
