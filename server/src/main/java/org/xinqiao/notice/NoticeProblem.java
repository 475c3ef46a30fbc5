package org.xinqiao.notice;

import org.xinqiao.platform.ProblemCode;

/** 通知问题: why something about notices cannot be done. */
public enum NoticeProblem implements ProblemCode {
    INVALID("notice.invalid", 422, "有的内容填写不正确，请按提示修改。", "Some fields are not right: correct them as told."),
    NO_MESSAGE("notice.no-message", 404, "没有这条通知，或它不属于您的区域。", "There is no such message, or it is not of your area."),
    NOT_FAILED(
            "notice.not-failed",
            409,
            "只有失败、未发或结果不明的通知可以重发；内容已销毁的不能重发。请刷新后查看。",
            "Only what failed, was left out or is unclear can be sent again, and only while its words are kept: reload and"
                    + " look."),
    NO_SUCH_LINK(
            "notice.no-such-link",
            404,
            "这个退订链接不完整：请从邮件里重新打开。",
            "This link is not whole: open it from the e-mail again."),
    NO_PURPOSE("notice.no-purpose", 404, "没有这个模板。", "There is no such template."),
    STALE(
            "notice.stale",
            409,
            "您打开后别人已保存过，您写的还在：请对照两份内容后再保存。",
            "Somebody saved it after you opened it; what you wrote is kept: compare the two, then save again."),
    BAD_CURSOR("notice.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    NOT_SIGNED(
            "notice.not-signed",
            401,
            "签名不对、已过时，或没有启用短信网关：请核对密钥和时间。",
            "The signature is not right, too old, or no gateway is in use: compare the secret and the clock."),
    REPLAYED(
            "notice.replayed",
            409,
            "这个请求已经收到过：再送时请重新签名。",
            "This request was taken already: sign anew what is sent again."),
    UNREADABLE_CALL(
            "notice.unreadable-call",
            422,
            "内容无法读取：请按接口文档送回执和来信，每次各不超过 500 条。",
            "This cannot be read: send receipts and SMS as the API's document says, 500 of each at the most.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    NoticeProblem(String code, int status, String zh, String en) {
        this.code = code;
        this.status = status;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
