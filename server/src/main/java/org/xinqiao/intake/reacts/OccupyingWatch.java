package org.xinqiao.intake.reacts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.xinqiao.access.Viewer;
import org.xinqiao.access.Viewers;
import org.xinqiao.calls.BlockedCallers;
import org.xinqiao.calls.RegisterProblem;
import org.xinqiao.casework.CaseConcluded;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.platform.ProblemFound;

/**
 * 占线限制提请: where the rules of the place limit the line of whoever occupies it in bad faith, the limit is proposed in the
 * name of who took the call, and somebody else reviews it (个人信息保护法 第二十四条: 不由机器单独决定).
 */
@Component
class OccupyingWatch {

    private static final Logger LOG = LoggerFactory.getLogger(OccupyingWatch.class);

    private final Cases cases;
    private final BlockedCallers blocked;
    private final Viewers viewers;

    OccupyingWatch(Cases cases, BlockedCallers blocked, Viewers viewers) {
        this.cases = cases;
        this.blocked = blocked;
        this.viewers = viewers;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void concluded(CaseConcluded news) {
        if (news.limitDays() > 0) {
            Viewer viewer = viewers.of(news.by());
            cases.find(viewer, news.id()).map(Cases.Seen::it).ifPresent(it -> propose(it, news.limitDays(), viewer));
        }
    }

    private void propose(Case it, int days, Viewer viewer) {
        CitizenId caller = it.facts().caller();
        if (caller == null) {
            return;
        }
        String reason = "诉求 " + it.number() + "：恶意占用热线 / case " + it.number() + ": occupied the line in bad faith";
        try {
            blocked.propose(caller, new BlockedCallers.Proposal(reason, days, null), viewer);
        } catch (ProblemFound found) {
            if (found.problem() != RegisterProblem.BLOCKED_ALREADY && found.problem() != RegisterProblem.NO_BLOCK) {
                throw found;
            }
            LOG.info(
                    "诉求 {} 的来电人已在名单或已注销 / the caller of case {} is on the list already, or gone",
                    it.number(),
                    it.number());
        }
    }
}
