package org.xinqiao.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;

/**
 * 边用边学: keeps whom a person chose beside what was proposed, and takes it in. Off the way of who dispatches: what is lost when a
 * process dies, the next night's learning makes good.
 */
@Service
class Teaching {

    private static final Logger LOG = LoggerFactory.getLogger(Teaching.class);
    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 200;

    private final PastCases past;
    private final Proposals proposals;
    private final Judgements judgements;
    private final Learnt learnt;
    private final BlockingQueue<CaseId> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

    Teaching(PastCases past, Proposals proposals, Judgements judgements, Learnt learnt) {
        this.past = past;
        this.proposals = proposals;
        this.judgements = judgements;
        this.learnt = learnt;
    }

    /** A case has been dispatched; it is looked at soon. */
    void dispatched(CaseId id) {
        if (!waiting.offer(id)) {
            LOG.warn("too many dispatches wait to be learned from: {} is left to the night", id);
        }
    }

    /** Looks at those that wait; how many there were. */
    int takeIn() {
        List<CaseId> ids = new ArrayList<>();
        waiting.drainTo(ids, AT_ONCE);
        List<PastCase> decided = new ArrayList<>();
        for (CaseId id : ids.stream().distinct().toList()) {
            past.find(id).filter(it -> it.lead() != null).ifPresent(it -> {
                keep(it);
                decided.add(it);
            });
        }
        if (!decided.isEmpty()) {
            learnt.teach(decided);
        }
        return ids.size();
    }

    /** What was proposed is made again as it was then where nobody asked for it after the registration. */
    private void keep(PastCase it) {
        if (!judgements.has(it.id())) {
            judgements.shownInForm(it, proposals.fusedThen(it), learnt.learning());
        }
        if (it.lead() != null) {
            judgements.decided(it.id(), it.lead());
        }
    }
}
