package org.xinqiao.platform.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.platform.PlaceLoaded;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.StartRefused;

/**
 * Has the empty rooms read the place's folder, after all beans are made and before the web server and the jobs start.
 * Processes that start at once on one database wait for each other.
 */
@Component
class PlaceAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(PlaceAtStart.class);
    /** Any number will do that no other advisory lock of the house uses. */
    private static final long PLACE_LOCK = 12345;

    private final PlatformSettings settings;
    private final List<PlaceLoader> loaders;
    private final TransactionTemplate transaction;
    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    PlaceAtStart(
            PlatformSettings settings,
            List<PlaceLoader> loaders,
            TransactionTemplate transaction,
            DSLContext sql,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.loaders = loaders.stream()
                .sorted(Comparator.comparingInt(PlaceLoader::floor))
                .toList();
        this.transaction = transaction;
        this.sql = sql;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Path place = settings.place();
        if (place == null) {
            return;
        }
        if (!Files.isDirectory(place)) {
            throw new StartRefused(
                    "地方资料目录不存在：" + place.toAbsolutePath() + "，请检查 xinqiao.place。",
                    "There is no folder " + place.toAbsolutePath() + ": check xinqiao.place.");
        }
        loaders.forEach(loader -> transaction.executeWithoutResult(status -> loadOnce(loader, place)));
    }

    private void loadOnce(PlaceLoader loader, Path place) {
        sql.fetch("select pg_advisory_xact_lock(?)", PLACE_LOCK);
        if (!loader.isLoaded()) {
            String taken = loader.load(place);
            events.publishEvent(new PlaceLoaded(loader.room(), taken));
            LOG.info("{}: {}", loader.room(), taken);
        }
    }
}
