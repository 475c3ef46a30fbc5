package org.xinqiao.platform;

/** 平台问题: what can be wrong with any request, whatever it is about. */
public enum PlatformProblem implements ProblemCode {
    INVALID(
            "platform.invalid",
            422,
            "有的内容填写不正确，请按提示修改后重试。",
            "Some fields are not right: correct them as told and try again."),
    UNREADABLE("platform.unreadable", 400, "请求的内容无法读取，请检查格式。", "The request cannot be read: check its format."),
    BAD_PARAMETER("platform.bad-parameter", 400, "请求的参数不正确，请按提示修改。", "A parameter is not right: correct it as told."),
    NOT_FOUND("platform.not-found", 404, "没有这个页面或资料，请检查地址。", "There is nothing at this address: check it."),
    METHOD_NOT_ALLOWED("platform.method-not-allowed", 405, "这个地址不支持该操作。", "This address does not take that method."),
    NOT_ACCEPTABLE(
            "platform.not-acceptable", 406, "无法按要求的格式回答，请接受 JSON。", "There is no answer in that format: accept JSON."),
    TOO_SLOW(
            "platform.too-slow",
            408,
            "内容传送太慢，请检查网络后重试。",
            "This took too long to arrive: check the network and try again."),
    TRY_AGAIN("platform.try-again", 409, "与别人的操作冲突，请刷新后重试。", "Somebody else was quicker: reload and try again."),
    TOO_LARGE("platform.too-large", 413, "内容太大，请压缩或分批上传。", "This is too large: compress it or send it in parts."),
    UNKNOWN_VERSION(
            "platform.unknown-version",
            400,
            "没有这个接口版本；现在的版本见应答头 Api-Version。",
            "There is no such version of the API; the header Api-Version of this answer names the one there is."),
    LENGTH_REQUIRED(
            "platform.length-required",
            411,
            "上传文件要先说明大小（Content-Length）。",
            "Say how large it is (Content-Length) before you send a file."),
    UNSUPPORTED_TYPE(
            "platform.unsupported-type", 415, "不支持这种内容格式，请使用 JSON。", "This kind of content is not taken: send JSON."),
    TOO_MANY_REQUESTS(
            "platform.too-many-requests", 429, "请求太频繁，请稍候再试。", "Too many requests: wait a moment and try again."),
    UNEXPECTED(
            "platform.unexpected",
            500,
            "系统出现意外，操作没有完成。请稍后重试；仍不行请把请求编号告诉管理员。",
            "Something unexpected happened and nothing was changed. Try again later; if it stays, give the administrator the number of the request."),
    BUSY(
            "platform.busy",
            503,
            "现在使用的人太多，没有办成。您填写的内容还在，请稍候几秒再试。",
            "Too many people are at it just now, and this was not done. What you typed is still there: try again in a few seconds."),
    DATABASE_AWAY(
            "platform.database-away",
            503,
            "数据库暂时没有响应，没有办成。您填写的内容还在，请稍后重试。",
            "The database does not answer just now, and this was not done. What you typed is still there: try again in a moment.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    PlatformProblem(String code, int status, String zh, String en) {
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
