package org.xinqiao.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.dispatch.model.Judgement;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.model.Topic;
import org.xinqiao.dispatch.store.DispatchTables;
import org.xinqiao.engines.hanyu.classify.Classifier;
import org.xinqiao.engines.hanyu.classify.Confirmed;
import org.xinqiao.engines.hanyu.classify.Learner;
import org.xinqiao.organisation.UnitId;

/**
 * 学习: makes all that is known of texts anew out of the settled cases, as every night. First the newest are held back and tried on
 * what the older ones teach: from that comes how certain a proposal is, before anybody has judged one.
 */
@Service
class Learning {

    private static final int LEAST_CASES = 8;

    private final PastCases past;
    private final Learnt learnt;
    private final Fusing fusing;
    private final Judgements judgements;
    private final DispatchTables tables;
    private final Clock clock;

    Learning(PastCases past, Learnt learnt, Fusing fusing, Judgements judgements, DispatchTables tables, Clock clock) {
        this.past = past;
        this.learnt = learnt;
        this.fusing = fusing;
        this.judgements = judgements;
        this.tables = tables;
        this.clock = clock;
    }

    /** Learns everything; empty where there are too few cases. */
    Optional<Lesson> learn() {
        Instant begun = clock.instant();
        List<PastCase> settled = past.lastSettled(Limits.MOST_TO_LEARN, begun);
        if (settled.size() < Limits.LEAST_TO_LEARN) {
            return Optional.empty();
        }
        int held = Math.min(Limits.HELD_BACK, settled.size() / Limits.HELD_BACK_OF);
        Map<CaseId, float[]> portraits = new HashMap<>();
        settled.forEach(it -> portraits.put(it.id(), learnt.portrait(it)));
        List<PastCase> older = settled.subList(held, settled.size());
        List<Judgement> trials = tried(settled.subList(0, held), new Learnt.Known(0, learned(older, portraits)));
        judgements.tried(trials);
        long id = tables.nextLesson();
        Learnt.Known known = new Learnt.Known(id, learned(settled, portraits));
        try {
            learnt.save(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Lesson lesson = new Lesson(
                id,
                begun,
                settled.size(),
                trials.size(),
                (int) trials.stream().filter(Judgement::isRight).count(),
                labels(known, Topic.MATTER),
                labels(known, Topic.OFFICE),
                (int) Duration.between(begun, clock.instant()).toSeconds());
        tables.add(lesson);
        learnt.take(known);
        judgements.forget();
        return Optional.of(lesson);
    }

    /** Has this process know what was learned last, by whichever process it was; whether it does now. */
    boolean catchUp() {
        long latest = tables.latest().map(Lesson::id).orElse(0L);
        if (latest != learnt.learning()) {
            learnt.load(latest);
        }
        return latest != 0 && !learnt.knowsNothing();
    }

    private List<Judgement> tried(List<PastCase> held, Learnt.Known teaching) {
        List<Judgement> trials = new ArrayList<>();
        for (PastCase it : held) {
            UnitId lead = it.lead();
            if (lead != null) {
                Told told = Told.of(it);
                List<Fused> fused = fusing.fuse(told, learnt.sense(teaching, it.title(), it.text()), it.registered());
                trials.add(judgements.trial(it, fused, lead));
            }
        }
        return trials;
    }

    private Map<Topic, Classifier> learned(List<PastCase> cases, Map<CaseId, float[]> portraits) {
        Map<Topic, Classifier> learned = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            List<Example> examples = telling(cases, topic);
            List<Confirmed> confirmed = examples.stream().map(Example::says).toList();
            long labels = confirmed.stream().map(Confirmed::label).distinct().count();
            if (labels > 1 && confirmed.size() >= LEAST_CASES) {
                List<float[]> drawn = examples.stream()
                        .map(each -> topic == Topic.MATTER
                                ? new float[0]
                                : Objects.requireNonNull(portraits.get(each.it().id())))
                        .toList();
                learned.put(topic, new Learner(learnt.portraitsOf(topic)).learn(confirmed, drawn));
            }
        }
        return learned;
    }

    /** 例子: a case, and what it says on a topic. */
    private record Example(PastCase it, Confirmed says) {}

    /** Without what too few cases speak for. */
    private List<Example> telling(List<PastCase> cases, Topic topic) {
        List<Example> all = cases.stream()
                .flatMap(it -> learnt.confirmed(it, topic).map(says -> new Example(it, says)).stream())
                .toList();
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(each -> each.says().label(), Collectors.counting()));
        return all.stream()
                .filter(each -> counts.getOrDefault(each.says().label(), 0L) >= topic.least())
                .toList();
    }

    private static int labels(Learnt.Known known, Topic topic) {
        Classifier classifier = known.classifiers().get(topic);
        return classifier == null ? 0 : classifier.labels().size();
    }
}
