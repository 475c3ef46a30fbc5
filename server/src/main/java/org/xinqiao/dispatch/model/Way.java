package org.xinqiao.dispatch.model;

/** 建议的去处: how a proposal was made. */
public enum Way {
    /** 派单时展示: shown to who dispatched. */
    SHOWN("派单时展示", "Shown at dispatch"),
    /** 登记时展示: shown while the case was being registered. */
    FORM("登记时展示", "Shown at registration"),
    /** 回测: made afterwards, by a learning that had not seen the case. */
    TRIAL("回测", "Held back"),
    /** 自动派单. */
    AUTOMATIC("自动派单", "Automatic");

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
