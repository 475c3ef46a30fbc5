package org.xinqiao.files.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * 文件类型: a kind of file that is taken. What runs in a browser or on a desk (HTML, SVG, programs, macros) is not among them.
 */
public enum FileType {
    JPEG("image/jpeg", true, "jpg", "jpeg"),
    PNG("image/png", true, "png"),
    GIF("image/gif", true, "gif"),
    WEBP("image/webp", true, "webp"),
    HEIC("image/heic", false, "heic", "heif"),
    PDF("application/pdf", false, "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", false, "pptx"),
    DOC("application/msword", false, "doc", "wps"),
    XLS("application/vnd.ms-excel", false, "xls", "et"),
    PPT("application/vnd.ms-powerpoint", false, "ppt", "dps"),
    MP4("video/mp4", true, "mp4", "m4v"),
    QUICKTIME("video/quicktime", true, "mov"),
    WEBM("video/webm", true, "webm"),
    WEBM_SOUND("audio/webm", true, "weba"),
    THREE_GP("video/3gpp", true, "3gp"),
    MP3("audio/mpeg", true, "mp3"),
    M4A("audio/mp4", true, "m4a"),
    WAV("audio/wav", true, "wav"),
    AMR("audio/amr", false, "amr"),
    TEXT("text/plain", false, "txt", "csv", "log");

    private final String mediaType;
    private final boolean shown;
    private final List<String> extensions;

    FileType(String mediaType, boolean shown, String... extensions) {
        this.mediaType = mediaType;
        this.shown = shown;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser shows it in place; anything else is saved. */
    public boolean isShown() {
        return shown;
    }

    /** 视频或录音. */
    public boolean isRecording() {
        return mediaType.startsWith("video/") || mediaType.startsWith("audio/");
    }

    /** The kind that a name claims by its extension. */
    public static Optional<FileType> claimedBy(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.extensions.contains(extension))
                .findFirst();
    }

    /** The kind that was kept under this media type. */
    public static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
