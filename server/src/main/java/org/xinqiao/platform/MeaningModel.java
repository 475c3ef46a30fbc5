package org.xinqiao.platform;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

/** 语义模型: one for all rooms of a process, since it takes some 100 MB; it is loaded when the first text is read. */
@Configuration(proxyBeanMethods = false)
class MeaningModel {

    @Bean(destroyMethod = "close")
    BgeEmbedder embedder() {
        return new BgeEmbedder();
    }
}
