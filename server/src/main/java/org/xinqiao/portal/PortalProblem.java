package org.xinqiao.portal;

import org.xinqiao.platform.ProblemCode;

/** 市民端问题: what a citizen is told when something cannot be done. */
public enum PortalProblem implements ProblemCode {
    INVALID(
            "portal.invalid",
            422,
            "有的内容需要修改，请按提示改好后再提交。",
            "Something needs to be put right: follow the notes and submit again."),
    NOT_SIGNED_IN(
            "portal.not-signed-in",
            401,
            "请先用手机号登录，再继续；您填写的内容还在。",
            "Please sign in with your phone number to go on; what you typed is kept."),
    CONSENT_NEEDED(
            "portal.consent-needed",
            422,
            "您写的内容涉及敏感个人信息：请逐项勾选同意，或返回删去后再提交。",
            "What you wrote holds sensitive personal information: agree to each, or go back and take it out."),
    PUZZLE_UNSOLVED(
            "portal.puzzle-unsolved",
            422,
            "安全验证没有通过或已过期，请再试一次。",
            "The security check did not pass or has run out: please try again."),
    WRONG_CODE(
            "portal.wrong-code",
            422,
            "验证码不正确或已过期；输错 5 次后需要重新获取。",
            "The code is wrong or has run out; after 5 wrong tries you need a new one."),
    TOO_OFTEN(
            "portal.too-often",
            429,
            "操作太频繁，请过一小时再试；紧急情况请拨打 12345。",
            "That was too often: try again in an hour, or call 12345 if it is urgent."),
    NO_CASE(
            "portal.no-case",
            404,
            "没有查到这件诉求。请核对编号和手机号后四位；保密的诉求只能由本人登录查看。",
            "No such case was found. Check the number and the last four digits; a confidential case is shown to its owner alone, signed in."),
    LINK_OVER(
            "portal.link-over",
            410,
            "这个链接已失效，请登录查看，或凭编号查询。",
            "This link has run out: sign in, or look the case up by its number."),
    TOKEN_OVER(
            "portal.token-over",
            401,
            "登录已失效，请用手机号重新登录。",
            "You are signed out on this device: sign in with your phone number again."),
    NO_DEVICE("portal.no-device", 404, "没有这个设备，可能已退出。", "There is no such device: it may be signed out already."),
    NO_CHAT(
            "portal.no-chat",
            404,
            "没有这个会话，请回到在线咨询重新开始。",
            "There is no such conversation: go back and begin a new one."),
    NO_FORM("portal.no-form", 404, "没有这个表单，或已停止填写。", "There is no such form, or it is closed."),
    FORM_CHANGED(
            "portal.form-changed",
            409,
            "有人刚刚改过这个表单，请刷新后再改。",
            "Somebody has just changed this form: reload it and change it again."),
    NOT_NOW(
            "portal.not-now",
            409,
            "诉求的进展已变化，现在不能这样办，请刷新后查看。",
            "The case has moved on and this cannot be done now: reload to see."),
    URGED_LATELY(
            "portal.urged-lately",
            409,
            "24 小时内已经催办过，承办单位已收到。",
            "You have pressed for it within 24 hours; the unit knows."),
    TOO_MANY_PHOTOS(
            "portal.too-many-photos",
            422,
            "照片、视频和录音最多可以添加 6 件，请去掉几件。",
            "At most 6 photos, films and recordings can be added; remove some."),
    TUS_VERSION(
            "portal.tus-version",
            412,
            "续传只支持 tus 1.0.0，请在 Tus-Resumable 中写明。",
            "Uploads in pieces speak tus 1.0.0; say so in Tus-Resumable."),
    TUS_CONTENT(
            "portal.tus-content",
            415,
            "每一段的类型应为 application/offset+octet-stream，请改正后重发。",
            "A piece is sent as application/offset+octet-stream; put it right and send it again."),
    TUS_UNREADABLE(
            "portal.tus-unreadable",
            400,
            "Upload-Length、Upload-Offset 或 Upload-Metadata 缺失或有误，请改正后重发。",
            "Upload-Length, Upload-Offset or Upload-Metadata is missing or wrong; put it right and send it again."),
    NO_PLACE("portal.no-place", 503, "系统还没有装载地方资料，请拨打 12345。", "This service is not set up yet: please call 12345.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    PortalProblem(String code, int status, String zh, String en) {
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
