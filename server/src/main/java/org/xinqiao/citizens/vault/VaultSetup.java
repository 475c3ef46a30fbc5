package org.xinqiao.citizens.vault;

import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.PlatformSettings;

/** 启用保险箱: finds or makes the key file and proves its keys before anything is sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultSetup {

    @Bean
    Vault vault(VaultSettings settings, PlatformSettings platform, KeyProofs proofs) {
        Path own = settings.keys();
        KeyFile file = new KeyFile(own == null ? platform.data().resolve("keys").resolve("citizens.keys") : own);
        return proofs.vaultOf(file);
    }
}
