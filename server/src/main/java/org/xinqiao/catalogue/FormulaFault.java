package org.xinqiao.catalogue;

/** 公式有误: what is wrong with a formula and where, said in both languages. */
public final class FormulaFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    private final String zh;
    private final String en;

    FormulaFault(int at, String zh, String en) {
        super("at " + (at + 1) + ": " + en);
        this.zh = "第 " + (at + 1) + " 个字符处：" + zh;
        this.en = "At character " + (at + 1) + ": " + en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
