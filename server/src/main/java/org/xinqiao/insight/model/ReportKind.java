package org.xinqiao.insight.model;

/** 报告类型. */
public enum ReportKind {
    /** 日报. */
    DAILY("日报", "Daily report", "本日", "that day"),
    /** 周报: from Monday to Sunday. */
    WEEKLY("周报", "Weekly report", "本周", "that week"),
    /** 月报. */
    MONTHLY("月报", "Monthly report", "本月", "that month"),
    /** 专报: of one matter, one area and a time somebody chose. */
    TOPIC("专报", "Topic report", "本期", "that period");

    private final String zh;
    private final String en;
    private final String spanZh;
    private final String spanEn;

    ReportKind(String zh, String en, String spanZh, String spanEn) {
        this.zh = zh;
        this.en = en;
        this.spanZh = spanZh;
        this.spanEn = spanEn;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** What its sentences call its time. */
    public Said span() {
        return new Said(spanZh, spanEn);
    }

    /** Whether it comes by itself, time after time. */
    public boolean isRegular() {
        return this != TOPIC;
    }
}
