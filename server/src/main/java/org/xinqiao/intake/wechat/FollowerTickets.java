package org.xinqiao.intake.wechat;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.intake.FollowerBinding;
import org.xinqiao.intake.IntakeProblem;
import org.xinqiao.intake.store.FollowerTable;
import org.xinqiao.intake.store.FollowerTable.Follower;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.SecretText;
import org.xinqiao.platform.Sha256;

/** 绑定凭证: tickets that lead one follower to prove a telephone; each counts once, and only its hash is kept. */
@Component
class FollowerTickets implements FollowerBinding {

    static final Duration LASTS = Duration.ofMinutes(30);

    private static final int BYTES = 32;

    private final FollowerTable table;
    private final Audit audit;
    private final Clock clock;

    FollowerTickets(FollowerTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** The one before does not count any more. */
    String fresh(Follower follower) {
        String ticket = SecretText.of(BYTES);
        table.addTicket(Sha256.of(ticket), follower.id(), clock.instant().plus(LASTS));
        return ticket;
    }

    @Override
    @Transactional
    public void bind(String ticket, CitizenId citizen) {
        long follower = table.spend(Sha256.of(ticket), clock.instant())
                .orElseThrow(() -> new ProblemFound(IntakeProblem.TICKET_OVER));
        table.bind(follower, citizen);
        audit.did(Act.of(AuditAction.FOLLOWER_BOUND, Who.NOBODY)
                .on(Subject.of("citizen", citizen.value()))
                .with("follower", follower));
    }
}
