package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.Recordings;

/** 续传协议头 (tus 1.0.0): what stands in the headers of requests and answers, as the protocol words it. */
final class TusHeaders {

    static final String RESUMABLE = "Tus-Resumable";
    static final String VERSION = "1.0.0";
    static final String OFFSET = "Upload-Offset";
    static final String CONTENT = "application/offset+octet-stream";

    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final int LONGEST_METADATA = 4000;

    private TusHeaders() {}

    /** @throws ProblemFound with {@link PortalProblem#TUS_VERSION} for another version, or none */
    static void checkVersion(HttpServletRequest request) {
        if (!VERSION.equals(request.getHeader(RESUMABLE))) {
            throw new ProblemFound(PortalProblem.TUS_VERSION);
        }
    }

    /** @throws ProblemFound with {@link PortalProblem#TUS_UNREADABLE} when there is none, or no number */
    static long length(HttpServletRequest request) {
        return number(request.getHeader(LENGTH));
    }

    static long offset(HttpServletRequest request) {
        return number(request.getHeader(OFFSET));
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,15}")) {
            throw new ProblemFound(PortalProblem.TUS_UNREADABLE);
        }
        return Long.parseLong(text);
    }

    /** Pairs of a key and a value in Base64, commas in between. */
    static Map<String, String> metadata(HttpServletRequest request) {
        String all = request.getHeader(METADATA);
        if (all == null) {
            return Map.of();
        }
        if (all.length() > LONGEST_METADATA) {
            throw new ProblemFound(PortalProblem.TUS_UNREADABLE);
        }
        Map<String, String> found = new HashMap<>();
        for (String pair : all.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            found.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        }
        return found;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ProblemFound(PortalProblem.TUS_UNREADABLE);
        }
    }

    /** How far it came, and until when one may go on. */
    static HttpHeaders of(Recordings.Recording it) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(RESUMABLE, VERSION);
        headers.set(OFFSET, Long.toString(it.received()));
        headers.set(LENGTH, Long.toString(it.size()));
        headers.set(
                "Upload-Expires",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(it.endsAt().atZone(ZoneOffset.UTC)));
        headers.setCacheControl("no-store");
        return headers;
    }
}
