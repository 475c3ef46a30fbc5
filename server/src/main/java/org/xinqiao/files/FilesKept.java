package org.xinqiao.files;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.KeptFolder;
import org.xinqiao.platform.PlatformSettings;

/** Has backups take the files along. */
@Configuration(proxyBeanMethods = false)
class FilesKept {

    @Bean
    KeptFolder keptFiles(PlatformSettings settings) {
        return new KeptFolder("files", Files.rootIn(settings));
    }
}
