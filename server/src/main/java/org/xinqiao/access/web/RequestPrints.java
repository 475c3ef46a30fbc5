package org.xinqiao.access.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Behalf;
import org.xinqiao.access.Viewer;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SentBody;
import org.xinqiao.platform.Sha256;

/** 请求指纹: a hash over all that makes one request another: where it goes, in whose name, and what it brings. */
@Component
class RequestPrints {

    private final SentBody body;

    RequestPrints(SentBody body) {
        this.body = body;
    }

    /**
     * Empty when it is a form that cannot be read.
     *
     * @throws ProblemFound when it brings too much, or too slowly
     */
    Optional<PrintedRequest> of(HttpServletRequest request, Viewer viewer) throws IOException {
        Print print = new Print();
        print.add(request.getMethod()).add(request.getRequestURI()).add(request.getQueryString());
        Behalf behalf = viewer.behalf();
        print.add(behalf == null ? null : Long.toString(behalf.delegation()));
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            return addParts(request, print) ? Optional.of(new PrintedRequest(request, print.hex())) : Optional.empty();
        }
        print.add(type);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            new TreeMap<>(request.getParameterMap())
                    .forEach((name, values) -> print.add(name).add(String.join("\0", values)));
            return Optional.of(new PrintedRequest(request, print.hex()));
        }
        byte[] sent = body.read(request.getInputStream());
        return Optional.of(
                new PrintedRequest(new ReadBody(request, sent), print.add(sent).hex()));
    }

    /** Part by part, since every sender draws a new line between them each time; false when they cannot be read. */
    private static boolean addParts(HttpServletRequest request, Print print) throws IOException {
        Collection<Part> parts;
        try {
            parts = request.getParts();
        } catch (ServletException | IllegalStateException _) {
            return false;
        }
        for (Part part : parts) {
            print.add(part.getName()).add(part.getSubmittedFileName()).add(part.getContentType());
            print.add(part);
        }
        return true;
    }

    /** 指纹: each piece with its length, so that none runs into the next. */
    private static final class Print {

        private static final int PIECE = 8192;

        private final MessageDigest digest = Sha256.begin();

        Print add(@Nullable String text) {
            return text == null ? length(-1) : add(text.getBytes(StandardCharsets.UTF_8));
        }

        Print add(byte[] bytes) {
            length(bytes.length);
            digest.update(bytes);
            return this;
        }

        void add(Part part) throws IOException {
            length(part.getSize());
            byte[] piece = new byte[PIECE];
            try (InputStream in = part.getInputStream()) {
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    digest.update(piece, 0, n);
                }
            }
        }

        private Print length(long length) {
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(length).flip());
            return this;
        }

        String hex() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
