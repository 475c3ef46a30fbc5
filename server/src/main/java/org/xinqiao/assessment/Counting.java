package org.xinqiao.assessment;

import org.springframework.stereotype.Component;
import org.xinqiao.assessment.store.KeptFacts;
import org.xinqiao.assessment.store.TallyTable;

/** 计数: from facts to sums, and what is kept of both. */
@Component
class Counting {

    private final TallyTable tallies;
    private final KeptFacts kept;
    private final Scores scores;

    Counting(TallyTable tallies, KeptFacts kept, Scores scores) {
        this.tallies = tallies;
        this.kept = kept;
        this.scores = scores;
    }

    /** Counts all facts of a period anew. */
    void count(Run run) {
        tallies.countAll(run);
    }

    /** Keeps the facts as they are, and answers with a sum over them. */
    String keep(Run run) {
        kept.keep(run);
        return kept.sum(run);
    }

    String sum(Run run) {
        return kept.sum(run);
    }

    String written(Run run) {
        return scores.written(run);
    }

    String writtenAgain(Run run) {
        return scores.writtenAgain(run);
    }
}
