package org.xinqiao.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.files.clamd.Clamd;
import org.xinqiao.files.s3.S3Stores;
import org.xinqiao.files.store.ContentStore;
import org.xinqiao.files.store.DiskBlobs;
import org.xinqiao.platform.KeptFolder;
import org.xinqiao.platform.PlatformSettings;

/** 存放: where files lie and who looks into them, by the settings; and has backups take them along. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FilesKept {

    @Bean
    KeptFolder keptFiles(PlatformSettings settings) {
        return new KeptFolder("files", Files.rootIn(settings));
    }

    @Bean
    ContentStore contents(PlatformSettings settings, FileSettings files) {
        Path root = Files.rootIn(settings);
        return new ContentStore(root, files.s3().isOn() ? S3Stores.bucket(files.s3()) : new DiskBlobs(root));
    }

    @Bean
    VirusScan virusScan(FileSettings settings) {
        FileSettings.Clamd clamd = settings.clamd();
        return clamd.host().isBlank() ? VirusScan.NONE : new Clamd(clamd.host(), clamd.port(), clamd.patience());
    }
}
