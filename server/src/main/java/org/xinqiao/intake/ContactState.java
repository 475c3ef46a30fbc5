package org.xinqiao.intake;

/** 来信状态: what became of a message; the last three are those of what goes out. */
public enum ContactState {
    WAITING("待受理", "Waiting to be taken up"),
    REGISTERED("已登记", "Registered"),
    JOINED("已归入诉求", "Put to a case"),
    SET_ASIDE("不予登记", "Set aside"),
    NOTED("已记录", "Noted"),
    QUEUED("待发送", "Waiting to be sent"),
    SENT("已发送", "Sent"),
    FAILED("发送失败", "Not sent");

    private final String zh;
    private final String en;

    ContactState(String zh, String en) {
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
