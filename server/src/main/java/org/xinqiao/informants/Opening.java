package org.xinqiao.informants;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;

/**
 * 启封: one person asks why it must be known who told, another decides.
 *
 * @param askedAs for whom they acted; themselves mostly
 * @param decision absent while it waits
 * @param readings how often it was read then
 */
public record Opening(
        long id,
        CaseId caseId,
        AccountId askedBy,
        AccountId askedAs,
        String askedName,
        Instant asked,
        String words,
        @Nullable Decision decision,
        int readings) {

    /** What nobody decided in this time lapses. */
    static final Duration DECIDED_WITHIN = Duration.ofDays(3);

    /** What was granted may be read for so long. */
    static final Duration OPEN_FOR = Duration.ofMinutes(30);

    /**
     * 决定.
     *
     * @param until absent for a no
     */
    public record Decision(
            AccountId by,
            String name,
            Instant at,
            boolean granted,
            String answer,
            @Nullable Instant until) {}

    /** 状态. */
    public enum State {
        WAITING,
        LAPSED,
        GRANTED,
        OVER,
        REFUSED
    }

    public State state(Instant now) {
        Decision made = decision;
        if (made == null) {
            return now.isAfter(asked.plus(DECIDED_WITHIN)) ? State.LAPSED : State.WAITING;
        }
        Instant until = made.until();
        if (until == null) {
            return State.REFUSED;
        }
        return now.isBefore(until) ? State.GRANTED : State.OVER;
    }

    /** Whether somebody is, or acts for, who asked. */
    public boolean isBy(Viewer viewer) {
        return isOne(viewer.account()) || isOne(viewer.principal());
    }

    private boolean isOne(AccountId account) {
        return account.equals(askedBy) || account.equals(askedAs);
    }
}
