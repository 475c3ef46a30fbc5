package org.xinqiao.access.web;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.core.ApplicationPart;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.xinqiao.access.model.ContentDigest;
import org.xinqiao.platform.PlatformProblem;

/**
 * 签名表单: files that a partner's system sends. The server would read the parts itself, past the digest; so the body goes
 * into a file of its own first, and the parts are told apart there, within the limits that hold for everybody's files.
 */
final class SignedForm implements SignedBody {

    private static final String BODY = "body";
    private static final int IN_MEMORY = 16 * 1024;
    private static final int MOST_PARTS = 20;

    private final HttpServletRequest request;
    private final MultipartConfigElement limits;
    private @Nullable Path folder;

    SignedForm(HttpServletRequest request, MultipartConfigElement limits) {
        this.request = request;
        this.limits = limits;
    }

    @Override
    public void read(ContentDigest digest) throws IOException {
        folder = Files.createTempDirectory("signed");
        try (OutputStream out = Files.newOutputStream(folder.resolve(BODY))) {
            SignedBody.copy(request, out, digest, limits.getMaxRequestSize(), PlatformProblem.TOO_LARGE);
        }
    }

    @Override
    public HttpServletRequest request() {
        return new Checked(request);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private List<Part> parts() throws IOException, ServletException {
        Path kept = folder;
        if (kept == null) {
            throw new ServletException("a form that brings nothing");
        }
        DiskFileItemFactory items = new DiskFileItemFactory(IN_MEMORY, kept.toFile());
        items.setDefaultCharset(StandardCharsets.UTF_8.name());
        FileUpload upload = new FileUpload();
        upload.setFileItemFactory(items);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setFileCountMax(MOST_PARTS);
        upload.setFileSizeMax(limits.getMaxFileSize());
        Path body = kept.resolve(BODY);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(body))) {
            return upload.parseRequest(new Sent(request, in, Files.size(body))).stream()
                    .<Part>map(item -> new ApplicationPart(item, kept.toFile()))
                    .toList();
        } catch (FileUploadException e) {
            throw new ServletException(e);
        }
    }

    private record Sent(HttpServletRequest request, InputStream in, long contentLength) implements UploadContext {

        @Override
        public @Nullable String getCharacterEncoding() {
            return request.getCharacterEncoding();
        }

        @Override
        public @Nullable String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }
    }

    /** The request as far as it was checked. */
    private final class Checked extends HttpServletRequestWrapper {

        private @Nullable List<Part> parts;

        Checked(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Collection<Part> getParts() throws IOException, ServletException {
            if (parts == null) {
                parts = parts();
            }
            return Objects.requireNonNull(parts);
        }

        @Override
        public @Nullable Part getPart(String name) throws IOException, ServletException {
            return getParts().stream()
                    .filter(part -> name.equals(part.getName()))
                    .findFirst()
                    .orElse(null);
        }
    }
}
