package org.xinqiao.survey.model;

/** 联系结果: what came of asking somebody once. */
public enum Contact {
    /** 已发送. */
    SENT("已发送", "Sent"),
    /** 外呼中. */
    CALLING("外呼中", "Calling"),
    /** 完成. */
    ANSWERED("完成访问", "Interviewed"),
    /** 中途停下. */
    BROKEN_OFF("中途停止", "Broken off"),
    /** 无人接听. */
    NO_ANSWER("无人接听", "No answer"),
    /** 占线. */
    BUSY("占线", "Busy"),
    /** 机器应答. */
    MACHINE("机器应答", "A machine answered"),
    /** 接听无声. */
    SILENT("接听无声", "Silence"),
    /** 未按键. */
    NO_KEY("未按键", "No key pressed"),
    /** 未回应. */
    NO_REPLY("未回应", "No reply"),
    /** 约定再拨. */
    LATER("约定再拨", "Asked to be called later"),
    /** 拒访. */
    REFUSED("拒访", "Refused"),
    /** 号码不对. */
    WRONG_NUMBER("号码不对", "Wrong number"),
    /** 不属于调查对象. */
    NOT_ELIGIBLE("不是调查对象", "Not of those who are meant"),
    /** 渠道不可用. */
    UNAVAILABLE("渠道不可用", "Not available"),
    /** 未拨出. */
    FAILED("未拨出", "Failed");

    private final String zh;
    private final String en;

    Contact(String zh, String en) {
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
