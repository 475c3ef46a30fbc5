package org.xinqiao.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Command;
import org.xinqiao.dispatch.model.Limits;
import org.xinqiao.dispatch.store.DispatchTables;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.matching.told.Danger;
import org.xinqiao.engines.matching.told.Dangers;
import org.xinqiao.organisation.UnitId;

/**
 * 自动派单: dispatches what is certain enough, where the place wants that at all. Never where life may be in danger, never without a
 * matter, never before enough proposals have been judged or where their curve does not reach the set precision; and of what it might
 * dispatch, some go to a person all the same.
 */
@Service
class AutomaticDispatch {

    /** Who registers and dispatches in one go is not to be overtaken. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 50;
    private static final int PERCENT = 100;

    private final PastCases past;
    private final Cases cases;
    private final Proposals proposals;
    private final Judgements judgements;
    private final DispatchTables tables;
    private final Clock clock;

    AutomaticDispatch(
            PastCases past,
            Cases cases,
            Proposals proposals,
            Judgements judgements,
            DispatchTables tables,
            Clock clock) {
        this.past = past;
        this.cases = cases;
        this.proposals = proposals;
        this.judgements = judgements;
        this.tables = tables;
        this.clock = clock;
    }

    /** Dispatches what may be; how many it did. */
    int run() {
        if (!tables.rules().automatic() || judgements.curve().gate().isEmpty()) {
            return 0;
        }
        int done = 0;
        for (PastCase it : past.awaitingDispatch(clock.instant().minus(PATIENCE), AT_ONCE)) {
            if (mayGo(it) && dispatch(it)) {
                done++;
            }
        }
        return done;
    }

    private static boolean mayGo(PastCase it) {
        String text = Normaliser.normal(it.title() + "。" + it.text());
        boolean isDangerous = Dangers.in(text).stream()
                .anyMatch(danger -> danger.sense() == Danger.Sense.NOW || danger.sense() == Danger.Sense.FEARED);
        return it.matter() != null && !isDangerous && it.id().value() % Limits.SPOT_CHECK != 0;
    }

    private boolean dispatch(PastCase it) {
        Told told = Told.of(it);
        List<Fused> fused = proposals.fused(told);
        Curve curve = judgements.curve();
        if (fused.isEmpty() || !curve.passes(fused.getFirst().score())) {
            return false;
        }
        Fused best = fused.getFirst();
        long percent = (long) Math.floor(PERCENT * curve.certainty(best.score()));
        judgements.automatic(it.id(), told, fused);
        Command.Dispatch command = new Command.Dispatch(
                best.lead().id(),
                best.assists().stream()
                        .map(unit -> new UnitId(Long.parseLong(unit.id())))
                        .toList(),
                "自动派单（把握 %d%%）：%s".formatted(percent, best.reasons().getFirst().zh()),
                null);
        UUID id = UUID.nameUUIDFromBytes(("automatic:" + it.id()).getBytes(StandardCharsets.UTF_8));
        return cases.dispatchAutomatically(it.id(), id, command) instanceof Outcome.Done;
    }
}
