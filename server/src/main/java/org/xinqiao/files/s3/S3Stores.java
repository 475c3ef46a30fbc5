package org.xinqiao.files.s3;

import java.net.URI;
import java.time.Duration;
import org.xinqiao.files.FileSettings;
import org.xinqiao.files.store.Blobs;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/** 对象存储连接: to the address in the settings, and to none that the machine's surroundings name. */
public final class S3Stores {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private S3Stores() {}

    /** The bucket in the settings. */
    public static Blobs bucket(FileSettings.S3 settings) {
        return new S3Blobs(client(settings), settings.bucket(), settings.prefix());
    }

    /** As many stores beside Amazon's speak it: bucket in the path, checksums only where they are asked for. */
    static S3Client client(FileSettings.S3 settings) {
        return S3Client.builder()
                .endpointOverride(URI.create(settings.url()))
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.bucketInPath())
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }
}
