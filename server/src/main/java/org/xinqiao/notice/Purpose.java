package org.xinqiao.notice;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** 用途: why somebody is told; it says which blanks its template has, and how it is treated on its way. */
public enum Purpose {
    /** 验证码: somebody waits for it. */
    ONE_TIME_CODE(
            "验证码", "One-time code", Duration.ofMinutes(10), List.of("code", "minutes"), Trait.URGENT, Trait.TWICE),
    /** 已登记. */
    REGISTERED("已登记", "Registered", Worth.THREE_DAYS, Group.RECEIVED, List.of("number", "link")),
    /** 已交办. */
    DISPATCHED("已交办", "Passed on", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "unit", "until", "link")),
    /** 改派: the unit before was right to give it back. */
    MOVED("改派", "Another unit", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "unit", "until", "link")),
    /** 退回成立: the unit was right to give it back; another one is being found. */
    RETURN_UPHELD("退回成立", "Given back", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "link")),
    /** 退回未成立: the unit goes on. */
    RETURN_REFUSED("退回未成立", "Stays with the unit", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "unit", "link")),
    /** 转交下级单位. */
    PASSED_DOWN("转交下级", "Passed down", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "unit", "link")),
    /** 已延期. */
    EXTENDED("已延期", "More time", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "until", "reason", "link")),
    /** 已答复: the answer is owed, so that twice is better than never, and to everybody. */
    REPLIED(
            "已答复",
            "Answered",
            Worth.WEEK,
            Group.RESULT,
            List.of("number", "unit", "result", "link"),
            Trait.TWICE,
            Trait.OWED),
    /** 请评价. */
    RATE("请评价", "Please rate", Worth.THREE_DAYS, Group.OPINION, List.of("number", "link")),
    /** 回访提问: asks, and is answered in writing. */
    CALLBACK("回访提问", "Callback question", Worth.DAY, List.of("number", "question", "link")),
    /** 民意调查邀请: of whoever was drawn. */
    SURVEY("民意调查邀请", "Survey invitation", Worth.THREE_DAYS, List.of("title", "link")),
    /** 再次办理: because the citizen said so. */
    REOPENED("再次办理", "Opened again", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "link")),
    /** 一并办理: with others about the same. */
    JOINED("一并办理", "Handled together", Worth.THREE_DAYS, Group.PROGRESS, List.of("number", "link")),
    /** 已办结. */
    CLOSED("已办结", "Closed", Worth.WEEK, Group.OPINION, List.of("number", "link")),
    /** 保密诉求通知: the words that stand for those of every stage where nothing may be said. */
    DISCREET("保密诉求通知", "Confidential case", Worth.WEEK, Group.NONE, List.of("number", "link")),
    /** 来信: what somebody at the desk writes freely. */
    MESSAGE("人工来信", "Message", Worth.THREE_DAYS, List.of("text")),
    /** 退订确认. */
    OPTED_OUT("退订确认", "Unsubscribed", Worth.DAY, List.of(), Trait.ANSWER),
    /** 恢复确认. */
    OPTED_IN("恢复确认", "Subscribed again", Worth.DAY, List.of(), Trait.ANSWER);

    private final String zh;
    private final String en;
    private final Duration useful;
    private final Group group;
    private final List<String> blanks;
    private final Set<Trait> traits;

    Purpose(String zh, String en, Duration useful, List<String> blanks, Trait... traits) {
        this(zh, en, useful, Group.NONE, blanks, traits);
    }

    Purpose(String zh, String en, Duration useful, Group group, List<String> blanks, Trait... traits) {
        this.group = group;
        this.zh = zh;
        this.en = en;
        this.useful = useful;
        this.blanks = blanks;
        this.traits = EnumSet.noneOf(Trait.class);
        this.traits.addAll(Arrays.asList(traits));
    }

    /** For how long something is worth sending. */
    private static final class Worth {
        static final Duration DAY = Duration.ofDays(1);
        static final Duration THREE_DAYS = Duration.ofDays(3);
        static final Duration WEEK = Duration.ofDays(7);
    }

    /** 类别: what somebody may wish to be told or not. */
    public enum Group {
        /** 受理. */
        RECEIVED,
        /** 进展. */
        PROGRESS,
        /** 结果: owed to whoever asked, so nobody is left without it. */
        RESULT,
        /** 评价. */
        OPINION,
        /** None of a case's stages. */
        NONE
    }

    private enum Trait {
        /** 必须告知: goes out although somebody wants to be told nothing more, but not at night. */
        OWED,
        /** Goes before everything else, at any hour, to everybody, and is shown in no list. */
        URGENT,
        /** Answers what somebody has just sent, so at any hour and although they want to be told nothing more. */
        ANSWER,
        /** To be told twice is better than never. */
        TWICE
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** For how long it is worth sending. */
    public Duration useful() {
        return useful;
    }

    /** What has to be filled in: {@code number} for {@code {number}}. */
    public List<String> blanks() {
        return blanks;
    }

    public boolean isUrgent() {
        return traits.contains(Trait.URGENT);
    }

    /** Shown in lists, which codes never are. */
    public boolean isListed() {
        return !isUrgent();
    }

    /** 免打扰时段也发. */
    public boolean isAtAnyHour() {
        return isUrgent() || traits.contains(Trait.ANSWER);
    }

    /** 退订后也发. */
    public boolean isForEverybody() {
        return isAtAnyHour() || traits.contains(Trait.OWED);
    }

    /** Whether somebody may say that they do not want to be told. */
    public boolean isRefusable() {
        return isStage() && !isForEverybody();
    }

    public Group group() {
        return group;
    }

    /** 办理环节: whether it tells of a stage of a case, which a place may tell or not. */
    public boolean isStage() {
        return group != Group.NONE;
    }

    /** 宁重勿漏: whether it goes out again when nobody can say whether it did. */
    public boolean isBetterTwice() {
        return traits.contains(Trait.TWICE);
    }
}
