package org.xinqiao.calls.recogniser;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.recogniser.Recogniser.Opening;
import org.xinqiao.calls.recogniser.Recogniser.Results;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 协议: in which words a recogniser over a WebSocket is spoken to; the voice itself is the same in both. */
public enum Dialect {

    /** 心桥协议, as docs/recogniser.md has it. */
    XINQIAO {
        @Override
        Map<String, ?> begin(Opening opening, String language) {
            return Map.of(
                    "type",
                    "start",
                    "session",
                    opening.id().toString(),
                    "speaker",
                    opening.speaker(),
                    "language",
                    language,
                    "encoding",
                    "pcm_s16le",
                    "sampleRate",
                    Recogniser.RATE,
                    "channels",
                    1);
        }

        @Override
        Map<String, ?> end() {
            return Map.of("type", "end");
        }

        @Override
        boolean read(JsonNode said, Results results) {
            switch (said.path("type").asString("")) {
                case "partial" -> results.partial(said.path("text").asString(""));
                case "final" -> results.settled(said.path("text").asString(""), from(said.path("from")));
                case "done", "error" -> {
                    return true;
                }
                default -> {}
            }
            return false;
        }
    },

    /** Vosk 的服务: the words of vosk-server. */
    VOSK {
        @Override
        Map<String, ?> begin(Opening opening, String language) {
            return Map.of("config", Map.of("sample_rate", Recogniser.RATE));
        }

        @Override
        Map<String, ?> end() {
            return Map.of("eof", 1);
        }

        @Override
        boolean read(JsonNode said, Results results) {
            String settled = said.path("text").asString("");
            if (!settled.isBlank()) {
                results.settled(settled, null);
            } else if (said.has("partial")) {
                results.partial(said.path("partial").asString(""));
            }
            return false;
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    abstract Map<String, ?> begin(Opening opening, String language);

    abstract Map<String, ?> end();

    /** Whether that was the last word. */
    abstract boolean read(JsonNode said, Results results);

    String opening(Opening opening, String language) {
        return JSON.writeValueAsString(begin(opening, language));
    }

    String closing() {
        return JSON.writeValueAsString(end());
    }

    /** What cannot be read is passed over. */
    boolean hear(String message, Results results) {
        try {
            return read(JSON.readTree(message), results);
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private static @Nullable Duration from(JsonNode milliseconds) {
        return milliseconds.isIntegralNumber() && milliseconds.canConvertToInt() && milliseconds.intValue() >= 0
                ? Duration.ofMillis(milliseconds.intValue())
                : null;
    }
}
