package org.xinqiao.files;

import org.xinqiao.platform.ProblemCode;

/** 附件问题: what can be wrong with a file or a question for one. */
public enum FileProblem implements ProblemCode {
    EMPTY("files.empty", 422, "文件是空的，请重新选择。", "The file is empty; choose another."),
    TOO_LARGE("files.too-large", 413, "文件超过20 MB，请压缩或拆分后上传。", "The file is over 20 MB; compress or split it."),
    UNKNOWN_TYPE(
            "files.unknown-type",
            415,
            "不接收这种文件，请上传图片、音视频、PDF、Office文档或文本。",
            "This kind of file is not taken; send a picture, sound, video, PDF, office document or text."),
    NOT_A_PHOTO("files.not-a-photo", 415, "只接收 JPEG、PNG 或 WebP 照片。", "Only photos are taken here: JPEG, PNG or WebP."),
    NOT_WHAT_IT_CLAIMS(
            "files.not-what-it-claims",
            415,
            "文件内容与扩展名不符或已损坏，请用原程序另存后上传。",
            "The contents do not match the file's extension or are damaged; save it again and send that."),
    NOT_FOUND("files.not-found", 404, "没有这个附件，或您无权查看。", "There is no such file, or it is not yours to see.");

    private final String code;
    private final int status;
    private final String zh;
    private final String en;

    FileProblem(String code, int status, String zh, String en) {
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
