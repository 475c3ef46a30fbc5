package org.xinqiao.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * 附件设置.
 *
 * @param uploadMost 续传上限: how large a film or a recording may be that comes in pieces
 * @param uploadsTogether 续传总量: how much may be on its way or waiting in the whole house; beyond it new ones are asked to come later
 * @param uploadLasts 续传保留: how long somebody may go on with what broke off, from when it was begun; then what had come is forgotten
 * @param s3 对象存储: where files lie instead of in the data folder
 * @param clamd 病毒检查: ClamAV's daemon, which looks into each file before anybody opens it
 */
@ConfigurationProperties("xinqiao.files")
public record FileSettings(
        @DefaultValue("200MB") DataSize uploadMost,
        @DefaultValue("20GB") DataSize uploadsTogether,
        @DefaultValue("24h") Duration uploadLasts,
        @DefaultValue S3 s3,
        @DefaultValue Clamd clamd) {

    /**
     * 对象存储 (S3).
     *
     * @param url 地址: of a store that speaks S3; empty for the data folder
     * @param region 区域: as requests to it are signed
     * @param bucket 存储桶: it has to be there, and nobody but this house should read it
     * @param prefix 前缀: what stands before each name, for houses that share a bucket
     * @param accessKey 访问密钥编号: who asks
     * @param secretKey 访问密钥: what requests are signed with
     * @param bucketInPath 桶名在路径中: as most stores beside Amazon's want it; otherwise it stands before the host's name
     */
    public record S3(
            @DefaultValue("") String url,
            @DefaultValue("us-east-1") String region,
            @DefaultValue("xinqiao") String bucket,
            @DefaultValue("") String prefix,
            @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey,
            @DefaultValue("true") boolean bucketInPath) {

        public boolean isOn() {
            return !url.isBlank();
        }

        /** Not shown by accident. */
        @Override
        public String toString() {
            return url + "/" + bucket;
        }
    }

    /**
     * ClamAV 守护进程 (clamd, INSTREAM).
     *
     * @param host 地址: where clamd listens on TCP; empty for no scanner. Its StreamMaxLength has to be as large as the largest file that is taken
     * @param port 端口: its port
     * @param patience 等待: how long its answer may take before the file is held back and asked about again
     */
    public record Clamd(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("30s") Duration patience) {}
}
