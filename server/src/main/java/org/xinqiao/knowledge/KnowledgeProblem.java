package org.xinqiao.knowledge;

import org.xinqiao.platform.ProblemCode;

/** 知识库问题: why something about articles cannot be done. */
public enum KnowledgeProblem implements ProblemCode {
    INVALID("knowledge.invalid", 422, "有的内容填写不正确，请按提示修改。", "Some fields are not right: correct them as told."),
    NO_ARTICLE(
            "knowledge.no-article",
            404,
            "没有这个知识条目，或它已过期、已撤下、不对您公开。",
            "There is no such article, or it is out of date, withdrawn, or not shared with you."),
    NO_VERSION("knowledge.no-version", 404, "没有这个版本。", "There is no such version."),
    NO_LIST("knowledge.no-list", 404, "没有这个列表。", "There is no such list."),
    BAD_CURSOR("knowledge.bad-cursor", 422, "翻页位置有误，请从第一页重新查看。", "There is no such page: start again from the first."),
    NOT_OWNER("knowledge.not-owner", 403, "这个条目不由您的单位负责。", "Another unit answers for this article."),
    STALE(
            "knowledge.stale",
            409,
            "您打开后别人已保存过，您写的还在：请对照两份内容后再保存。",
            "Somebody saved it after you opened it; what you wrote is kept: compare the two, then save again."),
    NOT_NOW(
            "knowledge.not-now",
            409,
            "条目现在的状态不能这样办，请刷新后查看。",
            "That cannot be done to it as it stands: reload and look."),
    OWN_WRITING(
            "knowledge.own-writing",
            409,
            "写过这个版本的人不能审核它，请由另一位审核。",
            "Who wrote on this version cannot review it: ask somebody else."),
    NOT_WHOLE(
            "knowledge.not-whole",
            422,
            "标题、问题和答案写好后才能提交审核。",
            "Title, question and answer have to be there before it can be reviewed."),
    NO_FEEDBACK("knowledge.no-feedback", 404, "没有这条反馈。", "There is no such feedback."),
    NO_GAP("knowledge.no-gap", 404, "没有这条提问，或已处理。", "There is no such question, or it is settled."),
    NO_TEMPLATE("knowledge.no-template", 404, "没有这个模板。", "There is no such template."),
    NO_AUTHORISATION(
            "knowledge.no-authorisation", 404, "没有这项授权，或已终止。", "There is no such authorisation, or it has ended."),
    UNREADABLE_FILE(
            "knowledge.unreadable-file",
            422,
            "文件无法读取：请用 .xlsx、.json 或 .docx，并按模板填写。",
            "The file cannot be read: send .xlsx, .json or .docx as the pattern shows."),
    INDEX_AWAY(
            "knowledge.index-away",
            503,
            "检索暂时不可用，请稍后再试；条目列表仍可查看。",
            "Search is not available just now: try again soon; the lists of articles still are.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    KnowledgeProblem(String code, int status, String zh, String en) {
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
