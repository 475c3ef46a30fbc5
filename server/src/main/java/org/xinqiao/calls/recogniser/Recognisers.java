package org.xinqiao.calls.recogniser;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.StartRefused;

/** 所用的识别器: the one that the settings name, if any. */
@Component
@EnableConfigurationProperties(RecogniserSettings.class)
public class Recognisers {

    private static final Logger LOG = LoggerFactory.getLogger(Recognisers.class);

    private final RecogniserSettings settings;
    private final @Nullable Recogniser recogniser;

    Recognisers(RecogniserSettings settings) {
        this.settings = settings;
        Path samples = settings.samples();
        if (settings.url() != null) {
            this.recogniser = new SocketRecogniser(settings);
        } else if (samples != null) {
            LOG.warn("转写用的是测试识别器 / calls are heard by a test recogniser, which understands no word: {}", samples);
            this.recogniser = samples(samples);
        } else {
            this.recogniser = null;
        }
    }

    private static Recogniser samples(Path folder) {
        try {
            return new SampleRecogniser(folder);
        } catch (UncheckedIOException unusable) {
            throw new StartRefused(
                    "xinqiao.recogniser.samples：" + folder + " 里每个 NAME.wav（16 位单声道）旁边须有 NAME.txt。",
                    "xinqiao.recogniser.samples: beside each NAME.wav (16 bits, one channel) in " + folder
                            + " stands a NAME.txt: " + unusable.getMessage());
        }
    }

    public Optional<Recogniser> find() {
        return Optional.ofNullable(recogniser);
    }

    /** How many voices at a time; none without a recogniser. */
    public int most() {
        return recogniser == null ? 0 : settings.most();
    }
}
