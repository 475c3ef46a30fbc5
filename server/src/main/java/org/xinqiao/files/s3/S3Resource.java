package org.xinqiao.files.s3;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** 对象内容: asked for when it is read, and from there where reading begins, so that a browser may jump within a film. */
final class S3Resource extends AbstractResource {

    private static final int UNKNOWN = -1;

    private final S3Client store;
    private final String bucket;
    private final String key;
    private final long size;

    S3Resource(S3Client store, String bucket, String key, long size) {
        this.store = store;
        this.bucket = bucket;
        this.key = key;
        this.size = size;
    }

    @Override
    public boolean exists() {
        try {
            head();
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    @Override
    public long contentLength() throws IOException {
        return size == UNKNOWN ? head() : size;
    }

    private long head() throws IOException {
        try {
            return store.headObject(request -> request.bucket(bucket).key(key)).contentLength();
        } catch (SdkException e) {
            throw told(e);
        }
    }

    @Override
    public InputStream getInputStream() {
        return new Reading();
    }

    @Override
    public String getDescription() {
        return "object " + key;
    }

    private IOException told(SdkException e) {
        return e instanceof NoSuchKeyException
                ? new FileNotFoundException(key)
                : new IOException("the object store did not give " + key, e);
    }

    /** 读取: nothing is asked for before the first byte is wanted, so what is skipped until then is not sent. */
    private final class Reading extends InputStream {

        private long begins;
        private @Nullable InputStream bytes;

        private InputStream open() throws IOException {
            InputStream opened = bytes;
            if (opened == null) {
                try {
                    opened = store.getObject(request ->
                            request.bucket(bucket).key(key).range(begins == 0 ? null : "bytes=" + begins + "-"));
                } catch (SdkException e) {
                    throw told(e);
                }
                bytes = opened;
            }
            return opened;
        }

        @Override
        public int read() throws IOException {
            return open().read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return open().read(into, offset, length);
        }

        @Override
        public long skip(long wanted) throws IOException {
            if (bytes != null) {
                return bytes.skip(wanted);
            }
            begins += Math.max(0, wanted);
            return Math.max(0, wanted);
        }

        @Override
        public void close() throws IOException {
            InputStream opened = bytes;
            if (opened instanceof software.amazon.awssdk.http.Abortable whole) {
                // the rest need not be read to be thrown away
                whole.abort();
            } else if (opened != null) {
                opened.close();
            }
        }
    }
}
