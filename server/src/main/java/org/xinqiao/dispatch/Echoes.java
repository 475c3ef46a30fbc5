package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.dispatch.Advice.Echo;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Units;

/** 同一件事: running cases that may be the same as one that is told: the same person's, or the same matter told by others. */
@Component
class Echoes {

    private static final Set<Stage> RUNNING = EnumSet.range(Stage.AWAITING_DISPATCH, Stage.AWAITING_CLOSE);
    private static final int SHOWN = 8;
    private static final double LIKELY = 0.3;
    /** The same matter in the same community makes it likelier. */
    private static final double SAME_MATTER = 0.06;

    private static final double SAME_COMMUNITY = 0.06;
    private static final int COMMUNITY = 12;

    private final PastCases past;
    private final Alikeness alikeness;
    private final Nearby nearby;
    private final Units units;

    Echoes(PastCases past, Alikeness alikeness, Nearby nearby, Units units) {
        this.past = past;
        this.alikeness = alikeness;
        this.nearby = nearby;
        this.units = units;
    }

    /**
     * The likeliest first, those of the caller before others.
     *
     * @param callers everybody known under the caller's number
     * @param self left out, where it is registered already
     */
    List<Echo> of(Told told, Set<CitizenId> callers, @Nullable CaseId self, Viewer viewer) {
        Map<CaseId, Echo> found = new LinkedHashMap<>();
        List<PastCase> own = past.runningOf(viewer, callers);
        for (PastCase it : own) {
            found.put(it.id(), echo(it, true, List.of("同一来电号码"), List.of("The same number called")));
        }
        if (told.hasWords()) {
            for (var alike : alikeness.among(candidates(told, viewer), told.title(), told.text(), Nearby.MOST)) {
                weighed(told, alike, found.get(alike.it().id()))
                        .ifPresent(echo -> found.put(alike.it().id(), echo));
            }
        }
        if (self != null) {
            found.remove(self);
        }
        return found.values().stream().limit(SHOWN).toList();
    }

    private List<PastCase> candidates(Told told, Viewer viewer) {
        return past.list(viewer, nearby.of(told)).stream()
                .filter(it -> RUNNING.contains(it.stage()))
                .toList();
    }

    private Optional<Echo> weighed(Told told, Alikeness.Alike alike, @Nullable Echo known) {
        PastCase it = alike.it();
        List<String> zh = new ArrayList<>(known == null ? List.of() : List.of("同一来电号码"));
        List<String> en = new ArrayList<>(known == null ? List.of() : List.of("The same number called"));
        double score = alike.score();
        if (told.matter() != null && told.matter().equals(it.matter())) {
            score += SAME_MATTER;
            zh.add("同一事项");
            en.add("The same matter");
        }
        String community = Nearby.beginning(told.area().value(), COMMUNITY);
        if (community.length() == COMMUNITY && it.area().value().startsWith(community)) {
            score += SAME_COMMUNITY;
            zh.add("同一社区");
            en.add("In the same community");
        }
        if (score < LIKELY) {
            return Optional.empty();
        }
        zh.add(alike.shared().isBlank() ? "说的意思相近" : "都说到“%s”".formatted(alike.shared()));
        en.add(alike.shared().isBlank() ? "Means much the same" : "Both say \"%s\"".formatted(alike.shared()));
        return Optional.of(echo(it, known != null, zh, en));
    }

    private Echo echo(PastCase it, boolean sameCaller, List<String> zh, List<String> en) {
        NamedUnit lead = Optional.ofNullable(it.lead())
                .flatMap(units::find)
                .map(NamedUnit::of)
                .orElse(null);
        return new Echo(
                it.id().toString(),
                it.number(),
                it.title(),
                it.stage(),
                it.registered(),
                lead,
                sameCaller,
                String.join(" · ", zh),
                String.join(" · ", en));
    }
}
