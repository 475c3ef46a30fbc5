package org.xinqiao.access;

import org.xinqiao.platform.ProblemCode;

/** 权限问题: what can be wrong with who asks. */
public enum AccessProblem implements ProblemCode {
    NOT_SIGNED_IN("access.not-signed-in", 401, "请先登录。", "Sign in first."),
    BAD_CREDENTIALS(
            "access.bad-credentials",
            401,
            "用户名或密码不正确，请重新输入。",
            "The user name or the password is not right: enter them again."),
    WRONG_PASSWORD("access.wrong-password", 401, "密码不正确，请重新输入。", "The password is not right: enter it again."),
    CODE_NEEDED(
            "access.code-needed",
            401,
            "请再输入动态口令（或一个恢复码）。",
            "Enter the code of your authenticator as well, or a recovery code."),
    WRONG_CODE(
            "access.wrong-code",
            401,
            "动态口令不正确或已用过，请等下一个。",
            "That code is not right, or was used before: wait for the next one."),
    FACTOR_MISSING(
            "access.factor-missing",
            428,
            "您的角色必须使用第二因素，请先绑定动态口令。",
            "Your role needs a second factor: set one up first."),
    FACTOR_REQUIRED_BY_ROLE(
            "access.factor-required-by-role",
            409,
            "您的角色必须使用第二因素，不能停用；可以重新绑定。",
            "Your role may not do without a second factor; you can set up another."),
    NO_FACTOR("access.no-factor", 409, "还没有绑定第二因素。", "No second factor has been set up."),
    NO_OFFER("access.no-offer", 409, "请先扫描新的二维码。", "Begin with a new QR code."),
    WRONG_CODE_TO_ENROL(
            "access.wrong-code-to-enrol",
            422,
            "口令与二维码不符，请核对手机时间后再输入。",
            "The code does not fit the QR code: check the clock of your phone and enter it again."),
    LOCKED("access.locked", 423, "工作台已锁定，请输入您的密码继续。", "The desk is locked: enter your password to go on."),
    CONFIRM_NEEDED(
            "access.confirm-needed",
            428,
            "这件事需要再次确认是您本人，请输入密码。",
            "This needs you to prove once more who you are: enter your password."),
    NO_SESSION("access.no-session", 404, "这个登录已经结束。", "This session has ended already."),
    TOO_MANY_ATTEMPTS(
            "access.too-many-attempts",
            429,
            "登录失败次数过多，请稍后再试。",
            "Too many failed attempts: try again in a few minutes."),
    DENIED("access.denied", 403, "您没有做这件事的权限，需要时请联系管理员。", "You may not do this; ask the administrator if you need to."),
    STALE_PAGE("access.stale-page", 403, "页面已过期，请刷新后重试。", "This page is out of date: reload it and try again.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    AccessProblem(String code, int status, String zh, String en) {
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
