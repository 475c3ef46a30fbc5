package org.xinqiao.intake;

/** 存疑: why the house leaves a message to a person. */
public enum Doubt {
    NO_AREA("看不出发生在哪里", "It does not say where"),
    SPAM("疑似垃圾信息", "It may be spam"),
    NO_WORDS("没有可读的内容", "There is nothing to read in it"),
    NAMES_CASE("提到一件诉求，未能确认是同一个人", "It names a case; whether the sender is the same is not known"),
    TALK("在线会话，来信人在等回应", "A conversation: somebody waits for an answer"),
    THREAD_WAITS("同一会话还有来信待受理", "An earlier message of the conversation waits still");

    private final String zh;
    private final String en;

    Doubt(String zh, String en) {
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
