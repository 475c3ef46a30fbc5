package org.xinqiao.dispatch;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.dispatch.model.Sense;
import org.xinqiao.dispatch.model.Topic;
import org.xinqiao.engines.hanyu.classify.Classifier;
import org.xinqiao.engines.hanyu.classify.Confirmed;
import org.xinqiao.engines.hanyu.classify.Portraits;
import org.xinqiao.engines.hanyu.classify.Text;
import org.xinqiao.engines.hanyu.classify.Verdict;
import org.xinqiao.engines.hanyu.embed.BgeEmbedder;

/** 已学: what this process knows from settled cases: what was learned last night, and what people have decided since. */
@Component
class Learnt {

    private final Offices offices;
    private final ModelFolder folder;
    private final Portraits portraits;
    private volatile Known known = new Known(0, Map.of());

    Learnt(Offices offices, ModelFolder folder, BgeEmbedder embedder) {
        this.offices = offices;
        this.folder = folder;
        this.portraits = Portraits.by(embedder);
    }

    /**
     * 一次学习的成果.
     *
     * @param learning which one; 0 for none
     */
    record Known(long learning, Map<Topic, Classifier> classifiers) {
        Known {
            classifiers = Map.copyOf(classifiers);
        }
    }

    long learning() {
        return known.learning();
    }

    boolean knowsNothing() {
        return known.classifiers().isEmpty();
    }

    void take(Known next) {
        known = next;
    }

    /** Keeps a learning on disk. */
    void save(Known next) throws IOException {
        folder.save(next);
    }

    /** Takes up a learning that is on disk. */
    void load(long learning) {
        take(folder.load(learning, this::portraitsOf));
    }

    /** Matters are told apart by characters, the rest by what they mean too. */
    Portraits portraitsOf(Topic topic) {
        return topic == Topic.MATTER ? Portraits.NONE : portraits;
    }

    float[] portrait(PastCase it) {
        return portraits.of(new Text(it.title(), it.text()));
    }

    Sense sense(String title, String text) {
        return sense(known, title, text);
    }

    /** What another learning would say. */
    Sense sense(Known by, String title, String text) {
        if (by.classifiers().isEmpty()) {
            return Sense.NONE;
        }
        Text asked = new Text(title, text);
        float[] portrait = portraits.of(asked);
        return new Sense(
                judged(by, Topic.MATTER, asked, new float[0]),
                judged(by, Topic.OFFICE, asked, portrait),
                judged(by, Topic.KIND, asked, portrait));
    }

    private static List<Verdict.Chance> judged(Known by, Topic topic, Text asked, float[] portrait) {
        Classifier classifier = by.classifiers().get(topic);
        return classifier == null
                ? List.of()
                : classifier.judge(asked, portrait).chances();
    }

    /** What a settled case says on a topic. */
    Optional<Confirmed> confirmed(PastCase it, Topic topic) {
        Text text = new Text(it.title(), it.text());
        return switch (topic) {
            case MATTER ->
                Optional.ofNullable(it.matter()).map(MatterCode::value).map(label -> new Confirmed(text, label));
            case OFFICE ->
                Optional.ofNullable(it.lead()).flatMap(offices::labelOf).map(label -> new Confirmed(text, label));
            case KIND -> Optional.of(new Confirmed(text, it.kind().name()));
        };
    }

    /** Takes in what people have just decided, until all is learned anew. */
    synchronized void teach(List<PastCase> decided) {
        Known before = known;
        Map<Topic, Classifier> taught = new EnumMap<>(Topic.class);
        before.classifiers().forEach((topic, classifier) -> {
            List<Confirmed> more = decided.stream()
                    .flatMap(it -> confirmed(it, topic).stream())
                    .filter(each -> topic == Topic.OFFICE || classifier.labels().contains(each.label()))
                    .toList();
            taught.put(topic, more.isEmpty() ? classifier : classifier.taught(more));
        });
        if (known == before) {
            known = new Known(before.learning(), taught);
        }
    }
}
