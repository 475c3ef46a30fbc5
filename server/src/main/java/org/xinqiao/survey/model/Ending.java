package org.xinqiao.survey.model;

/** 样本结果: how it ended with somebody of the sample. */
public enum Ending {
    /** 完成. */
    COMPLETE("完成", "Complete"),
    /** 拒访. */
    REFUSED("拒访", "Refused"),
    /** 未联系上. */
    NO_CONTACT("未联系上", "Not reached"),
    /** 号码不对. */
    WRONG_NUMBER("号码不对", "Wrong number"),
    /** 不是调查对象. */
    NOT_ELIGIBLE("不是调查对象", "Not eligible"),
    /** 配额已满. */
    QUOTA_FULL("配额已满", "Quota full"),
    /** 调查结束时未完成. */
    STOPPED("调查结束时未完成", "Open when it was closed");

    private final String zh;
    private final String en;

    Ending(String zh, String en) {
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
