package org.xinqiao.privacy;

/** 数据类别: what is kept for one term. */
public enum DataClass {
    /** 来电人的姓名和电话. */
    CALLER("来电人姓名和电话", "Names and numbers of callers"),
    /** 导入记录: which file was brought in by whom, and what was wrong with its rows. */
    IMPORT("导入记录", "Records of imports"),
    /** 诉求附件: files that hang on cases. */
    ATTACHMENT("诉求附件", "Attachments of cases"),
    /** 通话录音: what was recorded of calls; that there was a call stays. */
    RECORDING("通话录音", "Recordings of calls"),
    /** 民意调查名单: who could be asked and who was, by which ways and in which calls; what was answered stays. */
    SURVEY("民意调查名单", "Lists of surveys");

    private final String zh;
    private final String en;

    DataClass(String zh, String en) {
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
