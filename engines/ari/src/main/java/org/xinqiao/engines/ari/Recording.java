package org.xinqiao.engines.ari;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 录音: a recording while it is made.
 *
 * @param targetUri what is recorded: channel:ID or bridge:ID
 * @param duration  whole seconds; told when it is finished
 * @param cause     why it failed
 */
public record Recording(
        String name,
        String format,
        String state,
        String targetUri,
        @Nullable Integer duration,
        @Nullable String cause) {

    /** Its length, once it is finished. */
    public Optional<Duration> length() {
        return Optional.ofNullable(duration).map(Duration::ofSeconds);
    }
}
