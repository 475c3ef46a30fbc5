package org.xinqiao.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Facts;

/**
 * 新诉求: what a registration brings.
 *
 * @param command the command's own id
 * @param source where it came from and its number there, for example {@code IMPORT:42}; the same source registers once
 */
public record NewCase(UUID command, @Nullable String source, Facts facts) {}
