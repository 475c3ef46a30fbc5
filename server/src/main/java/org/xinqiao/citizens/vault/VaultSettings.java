package org.xinqiao.citizens.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * 保险箱设置.
 *
 * @param keys 密钥文件: the file with the keys to personal data; by default {@code keys/citizens.keys} in the data folder
 */
@ConfigurationProperties("xinqiao")
record VaultSettings(@Nullable Path keys) {}
