package org.xinqiao.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.assessment.model.Standing;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.organisation.AreaCode;

/** 已发布的排名: the front door to how units stand, for whoever tells it further; of a period that is not published nothing is told. */
@Service
public class PublishedRanks {

    private final RunTable runs;
    private final Scores scores;

    PublishedRanks(RunTable runs, Scores scores) {
        this.runs = runs;
        this.scores = scores;
    }

    /** 一个单位. */
    public record Ranked(
            int rank,
            String name,
            String nameEn,
            long cases,
            @Nullable BigDecimal score) {}

    /** 一类单位的排名, the first first; whoever is not ranked is left out. */
    public record OfClass(String zh, String en, List<Ranked> units) {

        public OfClass {
            units = List.copyOf(units);
        }
    }

    /** 一期排名. */
    public record Published(Instant at, List<OfClass> classes) {

        public Published {
            classes = List.copyOf(classes);
        }
    }

    /** Of a month that begins that day. */
    @Transactional(readOnly = true)
    public Optional<Published> of(AreaCode place, LocalDate month) {
        return runs.find(place, Run.Kind.MONTH, month)
                .filter(run -> !run.state().isLive())
                .map(this::published);
    }

    private Published published(Run run) {
        List<OfClass> classes = new ArrayList<>();
        for (UnitClass each : run.classes()) {
            List<Ranked> units = scores.of(run, each.code()).standings().stream()
                    .filter(standing -> standing.rank() != null)
                    .flatMap(standing -> ranked(run, standing).stream())
                    .toList();
            if (!units.isEmpty()) {
                classes.add(new OfClass(each.zh(), each.en(), units));
            }
        }
        return new Published(Objects.requireNonNull(run.publishedAt()), classes);
    }

    private static Optional<Ranked> ranked(Run run, Standing it) {
        return run.subject(it.subject())
                .map(subject -> new Ranked(
                        Objects.requireNonNull(it.rank()), subject.name(), subject.nameEn(), it.cases(), it.score()));
    }
}
