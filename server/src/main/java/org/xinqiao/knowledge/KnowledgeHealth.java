package org.xinqiao.knowledge;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.knowledge.model.HealthScore;
import org.xinqiao.knowledge.store.HealthTable;
import org.xinqiao.platform.PlaceTime;
import org.xinqiao.platform.ProblemFound;

/** 知识健康度: the front door to how well units keep their articles. */
@Service
public class KnowledgeHealth {

    private final HealthTable table;
    private final KnowledgeReach reach;
    private final Clock clock;

    KnowledgeHealth(HealthTable table, KnowledgeReach reach, Clock clock) {
        this.table = table;
        this.reach = reach;
        this.clock = clock;
    }

    /** The units that the viewer writes for, the worst kept first. */
    public List<HealthScore> list(Viewer viewer) {
        if (!viewer.may(Power.WRITE_ARTICLES) && !viewer.may(Power.REVIEW_ARTICLES)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        Instant now = clock.instant();
        Instant since = now.minus(Duration.ofDays(HealthScore.DAYS));
        return table.list(reach.sight(viewer), PlaceTime.dayOf(now), since, now).stream()
                .sorted(Comparator.comparingInt(HealthScore::score).thenComparing(HealthScore::unit))
                .toList();
    }
}
