package org.xinqiao.intake.open311;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** 格式: in which an answer is asked for, by what the resource's name ends with. */
enum Format {
    XML(new MediaType("text", "xml", StandardCharsets.UTF_8)),
    JSON(new MediaType("application", "json", StandardCharsets.UTF_8));

    private final MediaType type;

    Format(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /** Refuses any other, in XML, which every client understands. */
    static Format of(String ending) {
        return switch (ending) {
            case "xml" -> XML;
            case "json" -> JSON;
            default -> throw Fault.bad("格式只有 xml 与 json，请检查网址。 The format is xml or json; check the address.");
        };
    }
}
