package org.xinqiao.platform;

/** 拒绝启动: why this process must not start, and what the operator should do, in both languages. */
public class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String zh;
    private final String en;

    public StartRefused(String zh, String en) {
        super(zh + " / " + en);
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
