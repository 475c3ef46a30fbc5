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
    NOT_A_TABLE(
            "intake.not-a-table",
            422,
            "这个文件不是表格；请上传 CSV 或 .xlsx 文件。",
            "This file is no table: upload a CSV or .xlsx file."),
    TOO_BIG_WORKBOOK(
            "intake.too-big-workbook",
            422,
            "工作簿太大，无法读取；请另存为 CSV（UTF-8）后上传，CSV 不限行数。",
            "The workbook is too big to be read: save it as CSV (UTF-8) and upload that, however many rows it has."),
    OPEN_QUOTE(
            "intake.open-quote",
            422,
            "文件里有一个引号没有配对，无法分清各行；请改好后重新上传。",
            "A quotation mark in the file is never closed, so its rows cannot be told apart: mend it and upload again."),
    UNREADABLE_FILE(
            "intake.unreadable-file",
            422,
            "文件无法读取，可能已损坏；请用表格软件另存后重新上传。",
            "The file cannot be read and may be damaged: save it anew and upload it again."),
    NO_SUCH_IMPORT(
            "intake.no-such-import", 404, "没有找到这次导入，请从列表中重新选择。", "There is no such import: choose one from the list."),
    NO_SUCH_CALL(
            "intake.no-such-call",
            404,
            "没有找到这通电话，或不是您接的；请从坐席条打开登记页。",
            "There is no such call, or it is not yours: open the form from the seat bar."),
    NO_SUCH_CONTACT(
            "intake.no-such-contact",
            404,
            "没有找到这条来信，或它不在您的辖区内；请从来信箱中重新选择。",
            "There is no such message, or it is not within your area: choose one from the inbox."),
    CONTACT_SETTLED(
            "intake.contact-settled",
            409,
            "这条来信已经有人处理，请刷新后查看结果。",
            "Somebody has dealt with this message meanwhile: reload the page to see how."),
    NO_WAY_BACK(
            "intake.no-way-back",
            422,
            "这个渠道不能在线回复，请按来信人留下的电话联系。",
            "Nothing can be sent back on this channel: reach the sender by the number they left."),
    NO_SUCH_BOARD(
            "intake.no-such-board",
            404,
            "没有找到这个来源，或它不在您的辖区内；请从列表中重新选择。",
            "There is no such source, or it is not within your area: choose one from the list."),
    BAD_SIGNATURE(
            "intake.bad-signature",
            403,
            "签名不对、过期或缺失，请核对密钥与时间后重发。",
            "The signature is wrong, too old or missing: check the key and the clock, then send again."),
    REPLAYED(
            "intake.replayed",
            409,
            "这个签名已经用过，没有再次处理；要重发请重新签名。",
            "This signature was used before and nothing was done: sign anew to send again."),
    NO_SUCH_KEY(
            "intake.no-such-key",
            404,
            "没有找到这个密钥，或它已收回；请刷新列表后查看。",
            "There is no such key, or it was taken back: reload the list."),
    PLATFORM_REFUSED(
            "intake.platform-refused",
            422,
            "对方平台没有接受，请按提示核对设置后再试。",
            "The platform did not accept it: check the settings as it says and try again."),
    TICKET_OVER(
            "intake.ticket-over",
            410,
            "这个链接已过期或已用过，请回到原来的对话里重新索取。",
            "This link has run out or was used: ask for a new one where you got it."),
    ALREADY_STARTED(
            "intake.already-started",
            409,
            "这次导入已经开始，请查看进度；要再次导入请重新上传文件。",
            "This import has been started: look at its progress, or upload the file again."),
    NOT_NOW(
            "intake.not-now",
            409,
            "这次导入的状态已经变了，请刷新后再操作。",
            "This import has moved on meanwhile: reload the page, then decide."),
    FILE_GONE(
            "intake.file-gone",
            410,
            "文件已不再保存（全部登记完毕，或上传已超过 30 天）；需要时请重新上传。",
            "The file is no longer kept (all of it is registered, or it was uploaded over 30 days ago): upload it again if need be.");

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
