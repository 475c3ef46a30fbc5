package org.xinqiao.assessment;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.assessment.store.FactLists;
import org.xinqiao.catalogue.AssessedFact;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.organisation.AreaCode;

/** 事项回访: the front door to what callers said of how a matter was handled, within an area; counts alone. */
@Service
public class MatterResults {

    private final FactLists facts;

    MatterResults(FactLists facts) {
        this.facts = facts;
    }

    /** 回访所得. @param reached of those called back; @param solved of those reached, and so {@code satisfied} */
    public record Results(int calledBack, int reached, int solved, int satisfied) {}

    /** Of orders given in a span, and of what was answered at once in it, as it stands now. */
    @Transactional(readOnly = true)
    public Results of(AreaCode area, MatterCode matter, Instant from, Instant before) {
        Map<AssessedFact, Long> all = facts.ofMatter(area, matter, from, before);
        return new Results(
                count(all, AssessedFact.CALLED_BACK),
                count(all, AssessedFact.REACHED),
                count(all, AssessedFact.SOLVED),
                count(all, AssessedFact.SATISFIED));
    }

    private static int count(Map<AssessedFact, Long> all, AssessedFact fact) {
        return Math.toIntExact(all.getOrDefault(fact, 0L));
    }
}
