package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.KeyedRequest.State;
import org.xinqiao.access.model.RequestKey;
import org.xinqiao.access.store.KeyedRequestTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Trail;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.PlatformProblem;
import org.xinqiao.platform.PlatformSettings;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.RequestId;
import org.xinqiao.platform.Safe;

/**
 * 重复请求: the front door for requests that bear a key of their sender's, so that the same one sent again is answered
 * again and not done again. The row is there before anything is done, whichever process does it: what was broken off is
 * never done a second time by itself.
 */
@Service
public class RepeatedRequests {

    /** How long a key is remembered. */
    static final Duration LASTS = Duration.ofHours(24);

    /** After how long nobody is thought to be at work on it any more; who comes later still leaves their answer. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int TRIES = 3;
    private static final int AT_ONCE = 200;

    private final KeyedRequestTable table;
    private final Safe safe;
    private final Trail trail;
    private final Audit audit;
    private final Clock clock;
    private final boolean isAlone;
    private final Instant started;

    RepeatedRequests(
            KeyedRequestTable table, Safe safe, Trail trail, Audit audit, PlatformSettings settings, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
        this.isAlone = settings.database().isEmbedded();
        this.started = clock.instant();
    }

    /**
     * @param what method and path, for the trail
     * @param print what tells it from another
     */
    public record Asked(Who who, RequestKey key, String what, String print) {}

    /** 轮到谁: whether to do it or to answer as before. */
    public sealed interface Turn {}

    /** 第一次: to be done now, and then told how it ended. */
    public record First(KeyedRequest request) implements Turn {}

    /** 又一次: done before. */
    public record Again(KeptAnswer answer) implements Turn {}

    /** @throws ProblemFound when it is neither the first nor answered: {@link RepeatProblem} */
    @Transactional
    public Turn begin(Asked asked) {
        AccountId account = new AccountId(asked.who().account());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (int i = 0; i < TRIES; i++) {
            Optional<KeyedRequest> found = table.find(account, asked.key());
            if (found.filter(it -> it.begunAt().plus(LASTS).isAfter(now) && !isAbandoned(it, now))
                    .isPresent()) {
                return again(found.get(), asked, now);
            }
            found.ifPresent(this::forget);
            KeyedRequest first = new KeyedRequest(
                    account,
                    asked.key(),
                    safe.keep(asked.print(), printOf(account, asked.key())),
                    RequestId.current().orElse(""),
                    now,
                    State.RUNNING,
                    null);
            if (table.claim(first)) {
                return new First(first);
            }
            safe.destroy(first.print());
        }
        throw new ProblemFound(PlatformProblem.TRY_AGAIN);
    }

    private Again again(KeyedRequest first, Asked asked, Instant now) {
        if (!safe.open(first.print(), printOf(first.account(), first.key())).equals(asked.print())) {
            throw new ProblemFound(RepeatProblem.KEY_REUSED);
        }
        if (first.state() == State.RUNNING && first.begunAt().plus(PATIENCE).isAfter(now)) {
            throw refused(RepeatProblem.STILL_RUNNING, first);
        }
        if (first.state() != State.DONE) {
            throw refused(isOnRecord(first) ? RepeatProblem.ANSWER_LOST : RepeatProblem.OUTCOME_UNKNOWN, first);
        }
        if (first.answer() == null) {
            throw refused(RepeatProblem.ANSWER_NOT_KEPT, first);
        }
        audit.read(Act.of(AuditAction.REQUEST_REPEATED, asked.who())
                .ending(Result.DONE)
                .with("what", asked.what())
                .with("first", first.request()));
        return new Again(KeptAnswer.read(safe.open(first.answer(), answerOf(first))));
    }

    private static ProblemFound refused(RepeatProblem problem, KeyedRequest first) {
        return new ProblemFound(problem, List.of(), Map.of("first", first.request()));
    }

    /** 办成: its answer is given to whoever asks again. */
    @Transactional
    public void done(First first, KeptAnswer answer) {
        KeyedRequest request = first.request();
        Long number = answer.isTooLarge() ? null : safe.keep(answer.written(), answerOf(request));
        if (!table.end(request, State.DONE, number) && number != null) {
            safe.destroy(number);
        }
    }

    /**
     * 未办: it was refused, or failed. If the trail knows of nothing that it did, its key is as good as new; else it was
     * done and could only not be answered, and is not done again.
     */
    @Transactional
    public void notDone(First first) {
        KeyedRequest request = first.request();
        if (request.request().isEmpty() || isOnRecord(request)) {
            table.end(request, State.UNKNOWN, null);
        } else {
            forget(request);
        }
    }

    /**
     * 无人在办: whoever was at work on it is certainly gone, and left nothing on record: it is done anew. That can be told only
     * where no other process works on the same database, which is so beside the embedded one.
     */
    private boolean isAbandoned(KeyedRequest request, Instant now) {
        return isAlone
                && request.state() == State.RUNNING
                && request.begunAt().isBefore(started)
                && !request.begunAt().plus(PATIENCE).isAfter(now)
                && !request.request().isEmpty()
                && !isOnRecord(request);
    }

    private boolean isOnRecord(KeyedRequest request) {
        return !request.request().isEmpty() && trail.tellsOf(request.request(), request.begunAt());
    }

    /** Clears away what is remembered no longer; how many there were. */
    @Transactional
    public int sweepSome() {
        List<KeyedRequest> old = table.begunBefore(clock.instant().minus(LASTS), AT_ONCE);
        old.forEach(this::forget);
        return old.size();
    }

    private void forget(KeyedRequest request) {
        if (table.remove(request)) {
            safe.destroy(request.print());
            if (request.answer() != null) {
                safe.destroy(request.answer());
            }
        }
    }

    private static String printOf(AccountId account, RequestKey key) {
        return "access.request/" + account + "/" + key.value();
    }

    private static String answerOf(KeyedRequest request) {
        return "access.answer/" + request.account() + "/" + request.key().value();
    }
}
