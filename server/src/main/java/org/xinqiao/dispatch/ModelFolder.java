package org.xinqiao.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.dispatch.model.Topic;
import org.xinqiao.engines.hanyu.classify.Classifier;
import org.xinqiao.engines.hanyu.classify.Portraits;
import org.xinqiao.platform.PlatformSettings;

/**
 * 模型目录: what was learned, as files under the data folder. It can be learned again at any time, so no backup needs it. A file that
 * is not whole, or of another version, is refused; then there is nothing known until all has been learned anew.
 */
@Component
class ModelFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFolder.class);

    private final Path folder;

    ModelFolder(PlatformSettings settings) {
        this.folder = settings.data().resolve("dispatch");
    }

    /** Writes what was learned, and then removes what was learned before. */
    void save(Learnt.Known known) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<Topic, Classifier> each : known.classifiers().entrySet()) {
            each.getValue().save(folder.resolve(each.getKey().file(known.learning())));
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".model")
                            && !path.toString().endsWith("-" + known.learning() + ".model"))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Reads a learning again; what cannot be read is left out. */
    Learnt.Known load(long learning, Function<Topic, Portraits> portraits) {
        Map<Topic, Classifier> classifiers = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            Path file = folder.resolve(topic.file(learning));
            if (Files.exists(file)) {
                try {
                    classifiers.put(topic, Classifier.load(file, portraits.apply(topic)));
                } catch (IOException refused) {
                    LOG.warn("what was learned of {} is not read: {}", topic, refused.getMessage());
                }
            }
        }
        return new Learnt.Known(learning, classifiers);
    }
}
