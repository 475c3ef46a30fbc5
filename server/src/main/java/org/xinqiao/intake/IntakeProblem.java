package org.xinqiao.intake;

import org.xinqiao.platform.ProblemCode;

/** 受理问题: what can be wrong with what comes in. */
public enum IntakeProblem implements ProblemCode {
    INVALID(
            "intake.invalid",
            422,
            "有的内容填写不正确，请按提示修改后重新提交。",
            "Some fields are not right: correct them as told and submit again."),
    EMPTY_FILE("intake.empty-file", 422, "文件里没有数据行，请检查后重新上传。", "The file has no rows: check it and upload it again."),
    OLD_EXCEL(
            "intake.old-excel",
            422,
            "不支持旧版 .xls 格式，请另存为 .xlsx 或 CSV 后重新上传。",
            "The old .xls format is not read: save it as .xlsx or CSV and upload it again."),
    UNREADABLE_FILE(
            "intake.unreadable-file",
            422,
            "文件无法读取，可能已损坏或引号没有配对；请用表格软件另存后重新上传。",
            "The file cannot be read; it may be damaged or a quotation mark is not closed. Save it anew and upload it again."),
    NO_SUCH_IMPORT(
            "intake.no-such-import", 404, "没有找到这次导入，请从列表中重新选择。", "There is no such import: choose one from the list."),
    ALREADY_STARTED(
            "intake.already-started",
            409,
            "这次导入已经开始，请查看进度；要再次导入请重新上传文件。",
            "This import has been started: look at its progress, or upload the file again.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    IntakeProblem(String code, int status, String zh, String en) {
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
