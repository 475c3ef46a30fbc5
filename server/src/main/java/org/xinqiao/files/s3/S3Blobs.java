package org.xinqiao.files.s3;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.xinqiao.files.store.Blobs;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** 对象存储 (S3): each put is one object, which is there whole or not at all, as the protocol promises. */
public final class S3Blobs implements Blobs {

    private final S3Client store;
    private final String bucket;
    private final String prefix;

    /** @param prefix what stands before each name, so that several houses may share a bucket */
    public S3Blobs(S3Client store, String bucket, String prefix) {
        this.store = store;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void put(String name, Path file) throws IOException {
        try {
            store.putObject(request -> request.bucket(bucket).key(prefix + name), RequestBody.fromFile(file));
        } catch (SdkException e) {
            throw new IOException("the object store did not take " + name, e);
        }
    }

    @Override
    public Resource at(String name, long size) {
        return new S3Resource(store, bucket, prefix + name, size);
    }

    @Override
    public void drop(String name) throws IOException {
        try {
            store.deleteObject(request -> request.bucket(bucket).key(prefix + name));
        } catch (SdkException e) {
            throw new IOException("the object store did not delete " + name, e);
        }
    }
}
