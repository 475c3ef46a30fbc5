package org.xinqiao.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.Block.State;
import org.xinqiao.calls.store.BlockedCallerTable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.ProblemFound;

/**
 * 黑名单: the front door to whose calls are not put through. 个人信息保护法 第二十四条: nobody is shut out by a machine alone,
 * and everybody only for a time; 国办函〔2025〕66号: 恶意骚扰依法依规处置.
 */
@Service
public class BlockedCallers {

    /** 最长期限, in days. */
    public static final int LONGEST = 365;

    private final RegisterReach reach;
    private final BlockedCallerTable table;
    private final Citizens citizens;
    private final Audit audit;
    private final Clock clock;

    BlockedCallers(RegisterReach reach, BlockedCallerTable table, Citizens citizens, Audit audit, Clock clock) {
        this.reach = reach;
        this.table = table;
        this.citizens = citizens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * 提请.
     *
     * @param days how long
     * @param call because of which it is proposed
     */
    public record Proposal(
            String reason, int days, @Nullable UUID call) {}

    /** The newest of the viewer's place first. */
    public List<Block> page(@Nullable State state, @Nullable Long before, int limit, Viewer viewer) {
        return table.page(reach.place(viewer), state, before, limit);
    }

    /**
     * Whoever called from a number last; somebody nobody knows yet, if nobody did.
     *
     * @throws ProblemFound as {@link Citizens#lookup} says
     */
    @Transactional
    public CitizenId caller(String phone, Viewer viewer) {
        return citizens.lookup(phone, viewer, "blacklist").stream()
                .map(MaskedCitizen::id)
                .findFirst()
                .orElseGet(() -> citizens.findOrCreate("", phone));
    }

    /**
     * 提请列入: takes effect only once somebody else has reviewed it.
     *
     * @throws ProblemFound with {@link RegisterProblem#BLOCKED_ALREADY} or {@link RegisterProblem#NO_BLOCK}
     */
    @Transactional
    public Block propose(CitizenId citizen, Proposal proposal, Viewer viewer) {
        if (citizens.find(citizen).filter(known -> !known.erased()).isEmpty()) {
            throw new ProblemFound(RegisterProblem.NO_BLOCK);
        }
        Instant now = clock.instant();
        table.sweep(citizen, now, viewer.account());
        Block wanted = new Block(
                0,
                reach.place(viewer),
                citizen,
                FreeText.masked(proposal.reason()),
                proposal.call(),
                State.PROPOSED,
                now.plus(Duration.ofDays(proposal.days())),
                new Block.Act(viewer.account(), now),
                null,
                "",
                null,
                1);
        long id = table.propose(wanted).orElseThrow(() -> new ProblemFound(RegisterProblem.BLOCKED_ALREADY));
        Block kept = table.find(id).orElseThrow();
        record(AuditAction.BLOCK_PROPOSED, kept, viewer);
        return kept;
    }

    /**
     * 审核, by somebody else than who proposed it. The time runs from here.
     *
     * @throws ProblemFound with {@link RegisterProblem#OWN_PROPOSAL}, {@link RegisterProblem#NOT_NOW} or
     *     {@link RegisterProblem#STALE}
     */
    @Transactional
    public Block review(long id, int version, boolean accepted, String note, Viewer viewer) {
        Block before = mine(id, State.PROPOSED, viewer);
        if (before.proposal().by().equals(viewer.account())) {
            throw new ProblemFound(RegisterProblem.OWN_PROPOSAL);
        }
        Instant now = clock.instant();
        Duration length = Duration.between(before.proposal().at(), before.until());
        return keep(
                new Block(
                        id,
                        before.place(),
                        before.citizen(),
                        before.reason(),
                        before.call(),
                        accepted ? State.IN_FORCE : State.REJECTED,
                        now.plus(length),
                        before.proposal(),
                        new Block.Act(viewer.account(), now),
                        FreeText.masked(note),
                        null,
                        version),
                AuditAction.BLOCK_REVIEWED,
                viewer);
    }

    /** 提前解除. */
    @Transactional
    public Block lift(long id, int version, String note, Viewer viewer) {
        Block before = mine(id, State.IN_FORCE, viewer);
        return keep(
                new Block(
                        id,
                        before.place(),
                        before.citizen(),
                        before.reason(),
                        before.call(),
                        State.LIFTED,
                        before.until(),
                        before.proposal(),
                        before.review(),
                        FreeText.masked(note),
                        new Block.Act(viewer.account(), clock.instant()),
                        version),
                AuditAction.BLOCK_LIFTED,
                viewer);
    }

    /** The same answer for what is not there and for what belongs to another place. */
    private Block mine(long id, State state, Viewer viewer) {
        Block it = table.find(id)
                .filter(found -> reach.mayChange(found.place(), viewer))
                .orElseThrow(() -> new ProblemFound(RegisterProblem.NO_BLOCK));
        if (it.state() != state) {
            throw new ProblemFound(RegisterProblem.NOT_NOW);
        }
        return it;
    }

    private Block keep(Block block, AuditAction action, Viewer viewer) {
        if (!table.change(block)) {
            throw new ProblemFound(RegisterProblem.STALE);
        }
        record(action, block, viewer);
        return table.find(block.id()).orElseThrow();
    }

    private void record(AuditAction action, Block block, Viewer viewer) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("citizen", block.citizen().value()))
                .with("block", block.id())
                .with("state", block.state().name())
                .with("until", block.until().toString()));
    }
}
