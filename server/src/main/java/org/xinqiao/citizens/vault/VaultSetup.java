package org.xinqiao.citizens.vault;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.StartRefused;

/** 启用保险箱: finds or makes the master keys and the first generation before anything is sealed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeySettings.class)
class VaultSetup {

    @Bean
    KeyRings keyRings(KeySettings settings, PlatformSettings platform, GenerationTable table, Clock clock) {
        Path folder = platform.data().resolve("keys");
        Path own = settings.file();
        KeyFile file = new KeyFile(own == null ? folder.resolve("master.keys") : own);
        KeyToken token = token(settings.token());
        FirstKeys first = new FirstKeys(settings.suite(), folder.resolve("citizens.keys"));
        return KeyRings.open(table, keepers(settings.keeper(), file, token), first, clock);
    }

    private static Keepers keepers(KeySettings.Keeper maker, KeyFile file, @Nullable KeyToken token) {
        return switch (maker) {
            case FILE -> token == null ? new Keepers(file) : new Keepers(file, token);
            case TOKEN -> {
                if (token == null) {
                    throw new StartRefused(
                            "xinqiao.keys.keeper 为 TOKEN，但没有设置 xinqiao.keys.token.library。",
                            "xinqiao.keys.keeper is TOKEN, but xinqiao.keys.token.library is not set.");
                }
                yield new Keepers(token, file);
            }
        };
    }

    private static @Nullable KeyToken token(KeySettings.Token settings) {
        Path library = settings.library();
        Path pinFile = settings.pinFile();
        return library == null || pinFile == null ? null : new KeyToken(library, settings.slot(), pinFile);
    }
}
