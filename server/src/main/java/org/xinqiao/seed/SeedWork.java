package org.xinqiao.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Histories;
import org.xinqiao.casework.History;
import org.xinqiao.citizens.Caller;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.seed.model.Demand;
import org.xinqiao.seed.model.Draw;
import org.xinqiao.seed.model.Plan;

/** 模拟数据的写入: batch by batch, each of them whole or not at all; what is there already is left as it is. */
@Component
class SeedWork {

    private static final int BATCH = 1000;

    private final Cases cases;
    private final Histories histories;
    private final Citizens citizens;
    private final ReentrantLock meeting = new ReentrantLock();

    SeedWork(Cases cases, Histories histories, Citizens citizens) {
        this.cases = cases;
        this.histories = histories;
        this.citizens = citizens;
    }

    /**
     * 进度: how many cases have been looked after, how many of them are new, and how many lines those have.
     *
     * @param broken whether a worker had to give up; then the others stop as well
     */
    record Progress(AtomicLong done, AtomicLong added, AtomicLong lines, AtomicBoolean broken) {

        Progress() {
            this(new AtomicLong(), new AtomicLong(), new AtomicLong(), new AtomicBoolean());
        }
    }

    /** A worker's part of it: batch after batch until none is left. Batches are handed out in the order of time. */
    void run(Scene scene, Iterator<Plan.Family> families, Progress progress) {
        try {
            Batch batch = next(families);
            while (!batch.families().isEmpty() && !progress.broken().get()) {
                write(scene, batch, progress);
                batch = next(families);
            }
        } catch (RuntimeException e) {
            progress.broken().set(true);
            throw e;
        }
    }

    /** For those who count on statistics. */
    void settle() {
        histories.settle();
    }

    private record Batch(List<Plan.Family> families, Iterator<CaseId> ids) {

        int cases() {
            return families.stream().mapToInt(Plan.Family::size).sum();
        }
    }

    private Batch next(Iterator<Plan.Family> families) {
        synchronized (families) {
            List<Plan.Family> some = new ArrayList<>();
            int size = 0;
            while (size < BATCH && families.hasNext()) {
                Plan.Family family = families.next();
                some.add(family);
                size += family.size();
            }
            return new Batch(some, histories.reserve(size).iterator());
        }
    }

    private void write(Scene scene, Batch batch, Progress progress) {
        Set<String> known = cases.registeredFrom(batch.families().stream()
                        .flatMap(family -> family.numbers().stream())
                        .map(scene::source)
                        .toList())
                .keySet();
        List<List<Asked>> missing = new ArrayList<>();
        for (Plan.Family family : batch.families()) {
            missing.addAll(missing(scene, family, known));
        }
        Map<Integer, CitizenId> callers = callers(missing);
        List<History> told = missing.stream()
                .map(together -> tell(scene, together, callers, batch.ids()))
                .toList();
        histories.write(told);
        progress.done().addAndGet(batch.cases());
        progress.added().addAndGet(missing.stream().mapToInt(List::size).sum());
        progress.lines().addAndGet(told.stream().mapToLong(History::lines).sum());
    }

    /** 一件未写的: its number, what is asked and when. */
    private record Asked(int number, Demand demand, Instant at, Draw draw) {}

    /** Those that belong together; one whose first is there already is told by itself. */
    private static List<List<Asked>> missing(Scene scene, Plan.Family family, Set<String> known) {
        if (known.contains(scene.source(family.first()))) {
            return family.again().stream()
                    .filter(number -> !known.contains(scene.source(number)))
                    .map(number -> List.of(alone(scene, number)))
                    .toList();
        }
        List<Asked> together = new ArrayList<>();
        Asked first = alone(scene, family.first());
        together.add(first);
        for (int number : family.again()) {
            Draw draw = scene.life(number);
            Instant at = scene.plan().cameAfter(first.at(), draw);
            together.add(new Asked(number, scene.demands().like(first.demand(), draw), at, draw));
        }
        return List.of(together);
    }

    private static Asked alone(Scene scene, int number) {
        Draw draw = scene.life(number);
        Instant at = scene.plan().came(number);
        return new Asked(number, scene.demands().at(at, draw), at, draw);
    }

    /**
     * Who they are, by the number of their case; those who gave no name are left out. One batch at a time: the same
     * people call again and again, and whoever meets them first must be done before the next one does. A batch spans
     * hours at most, so its last moment stands for all of it.
     */
    private Map<Integer, CitizenId> callers(List<List<Asked>> missing) {
        List<Asked> named = missing.stream()
                .flatMap(List::stream)
                .filter(asked -> asked.demand().person() != null)
                .toList();
        Map<Integer, CitizenId> callers = new HashMap<>();
        if (named.isEmpty()) {
            return callers;
        }
        List<Caller> people = named.stream()
                .map(asked -> Objects.requireNonNull(asked.demand().person()))
                .map(person -> new Caller(person.name(), person.phone().value()))
                .toList();
        Instant last =
                named.stream().map(Asked::at).max(Comparator.naturalOrder()).orElseThrow();
        meeting.lock();
        try {
            List<CitizenId> ids = citizens.findOrCreate(people, last);
            for (int i = 0; i < ids.size(); i++) {
                callers.put(named.get(i).number(), ids.get(i));
            }
        } finally {
            meeting.unlock();
        }
        return callers;
    }

    private History tell(Scene scene, List<Asked> together, Map<Integer, CitizenId> callers, Iterator<CaseId> ids) {
        Chronicle chronicle = new Chronicle(histories.begin(ids), scene);
        for (Asked asked : together) {
            CitizenId caller = callers.get(asked.number());
            var begun = new Chronicle.Begun(
                    asked.number(), asked.demand(), asked.demand().facts(caller), asked.at());
            chronicle.add(begun, asked.draw(), together.size() > 1 && asked == together.getFirst());
        }
        return chronicle.told();
    }
}
