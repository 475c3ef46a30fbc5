package org.xinqiao.callback;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.callback.store.CallbackAttemptTable;
import org.xinqiao.citizens.CitizenId;

/** 近期回访过的人: the front door for rooms that would rather not ask those again who were asked lately. */
@Service
public class LatelyAsked {

    private final CallbackAttemptTable attempts;

    LatelyAsked(CallbackAttemptTable attempts) {
        this.attempts = attempts;
    }

    /** Which of these were asked since then, or tried to be: a telephone that rang disturbs as well. */
    public Set<CitizenId> since(Instant since, Collection<CitizenId> among) {
        return attempts.askedSince(since, among);
    }
}
