package org.xinqiao.survey.model;

/** 访问方式: how somebody is asked. */
public enum SurveyWay {
    /** 链接: handed to them by somebody of ours. */
    LINK("网页链接", "Link"),
    /** 短信邀请: a message with a link. */
    SMS("短信邀请", "SMS with a link"),
    /** 机器人. */
    ROBOT("机器人外呼", "Robot call"),
    /** 人工. */
    PERSON("人工访问", "By a person");

    private final String zh;
    private final String en;

    SurveyWay(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether a survey can be set to go that way by itself. */
    public boolean isPlanned() {
        return this != LINK;
    }
}
