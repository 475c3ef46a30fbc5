package org.xinqiao.citizens;

/** 查看事由: why somebody needs to know who a caller is. */
public enum UnmaskReason {
    /** 联系核实. */
    ASK_CALLER("联系来电人核实情况", "Ask the caller about the case"),
    /** 上门. */
    VISIT("约定上门或现场办理", "Arrange a visit"),
    /** 反馈. */
    TELL_RESULT("向来电人反馈结果", "Tell the caller the result"),
    /** 紧急. */
    DANGER("涉及人身或财产安全", "Somebody or something is in danger"),
    /** 其他: said in words. */
    OTHER("其他", "Something else");

    private final String zh;
    private final String en;

    UnmaskReason(String zh, String en) {
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
