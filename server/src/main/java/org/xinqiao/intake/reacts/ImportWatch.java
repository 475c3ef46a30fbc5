package org.xinqiao.intake.reacts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.xinqiao.intake.Imports;

/** 续导: takes up imports that were broken off, at start-up and whenever another process has gone away; drops old files. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ImportWatch {

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final Imports imports;

    ImportWatch(Imports imports) {
        this.imports = imports;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        imports.resume();
    }

    @Bean
    static RecurringTask<Void> importsBrokenOff(Imports imports) {
        return Tasks.recurring("intake-imports", FixedDelay.of(EVERY)).execute((instance, context) -> imports.resume());
    }

    @Bean
    static RecurringTask<Void> importFilesNotNeeded(Imports imports) {
        return Tasks.recurring("intake-import-files", FixedDelay.of(TIDY_EVERY)).execute((instance, context) -> {
            try {
                imports.tidy();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
