package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.model.ContentDigest;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/**
 * 签名正文: what a signed request brings. It is read once, past the digest that it was signed with, and kept until the request
 * is done, for whoever it is meant for.
 */
interface SignedBody extends Closeable {

    int LARGEST = 10 * 1024 * 1024;

    /** Reads all of it; nothing of it counts before the digest is found to fit. */
    void read(ContentDigest digest) throws IOException;

    /** The request, with what was read. */
    HttpServletRequest request();

    /** @throws ProblemFound when more than {@code most} bytes come */
    static void copy(HttpServletRequest from, OutputStream to, ContentDigest digest, long most, ProblemCode tooMuch)
            throws IOException {
        byte[] piece = new byte[64 * 1024];
        long size = 0;
        for (int n = from.getInputStream().read(piece);
                n >= 0;
                n = from.getInputStream().read(piece)) {
            size += n;
            if (size > most) {
                throw new ProblemFound(tooMuch);
            }
            digest.add(piece, n);
            to.write(piece, 0, n);
        }
    }

    /** 整块正文: JSON, in memory. */
    static SignedBody whole(HttpServletRequest request) {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        return new SignedBody() {
            @Override
            public void read(ContentDigest digest) throws IOException {
                copy(request, kept, digest, LARGEST, AccessProblem.SIGNED_BODY_TOO_LARGE);
            }

            @Override
            public HttpServletRequest request() {
                return new ReadBody(request, kept.toByteArray());
            }

            @Override
            public void close() {}
        };
    }
}
