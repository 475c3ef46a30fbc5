package org.xinqiao.audit;

/** 结果: how it ended. */
public enum Result {
    DONE("成功", "Done"),
    /** 被拒: not allowed, or a rule was against it. */
    REFUSED("被拒", "Refused"),
    /** 失败: tried, and it did not work. */
    FAILED("失败", "Failed");

    private final String zh;
    private final String en;

    Result(String zh, String en) {
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
