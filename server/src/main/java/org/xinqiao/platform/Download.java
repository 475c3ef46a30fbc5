package org.xinqiao.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 下载: an answer that is kept as a file by who asked for it, and by nobody on the way. */
public final class Download {

    /** Excel's. */
    public static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private Download() {}

    /** 水印: who took a file out of the house, and when: it stands in each of its lines, and at the foot of each printed page. */
    public static String mark(String person, long account, Instant at) {
        return person + " #" + account + " " + MOMENT.format(at.atZone(PlaceTime.ZONE));
    }

    /** Without its content yet. */
    public static ResponseEntity.BodyBuilder of(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }
}
