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
    METADATA_STAYS(
            "files.metadata-stays",
            422,
            "这张照片里记着拍摄地点等信息，无法去除，没有接收；请在手机上另存为 JPEG 后再传。",
            "The place where this photo was taken and the like are written into it and cannot be taken out, so it was not taken; save it as JPEG on your phone and send that."),
    INFECTED(
            "files.infected",
            422,
            "文件里发现了病毒，没有接收；请检查您的设备后换一个文件。",
            "There is a virus in the file and it was not taken; check your device and send another."),
    HELD_BACK(
            "files.held-back",
            409,
            "文件正在等待病毒检查，检查后才能打开，请稍后再试。",
            "The file waits to be looked into for viruses and opens after that; try again later."),
    DESTROYED(
            "files.destroyed",
            410,
            "文件里发现了病毒，内容已销毁，请对方重新提供。",
            "There was a virus in the file and it has been destroyed; ask for it again."),
    NO_PREVIEW(
            "files.no-preview",
            404,
            "这个附件没有缩略图，请打开原文件。",
            "There is no small picture of this file; open the file itself."),
    NOT_A_RECORDING(
            "files.not-a-recording",
            415,
            "只接收视频或录音（MP4、MOV、WebM、3GP、M4A、MP3、WAV、AMR）。",
            "Only films and recordings are taken here (MP4, MOV, WebM, 3GP, M4A, MP3, WAV, AMR)."),
    RECORDING_TOO_LARGE(
            "files.recording-too-large",
            413,
            "视频或录音太大，请截短或降低清晰度后再传。",
            "The recording is too large; shorten it or lower its quality."),
    NO_ROOM("files.no-room", 503, "正在上传的文件太多，请过一会儿再传。", "Too much is on its way just now; send it in a while."),
    NO_UPLOAD(
            "files.no-upload",
            404,
            "没有这次上传，或已过期，请重新上传。",
            "There is no such upload, or its time is over; begin it again."),
    WRONG_OFFSET(
            "files.wrong-offset",
            409,
            "已收到的部分与此不符，请查询进度后继续。",
            "That is not where it broke off; ask how far it came and go on there."),
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
