package org.xinqiao.notice;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.notice.model.Backoff;
import org.xinqiao.notice.model.Departure;
import org.xinqiao.notice.model.Outcome;
import org.xinqiao.notice.model.Parcel;
import org.xinqiao.notice.model.Reason;
import org.xinqiao.notice.model.State;
import org.xinqiao.notice.store.AttemptTable;
import org.xinqiao.notice.store.Pending;

/**
 * 投递: what is written down before a message goes over the wire and after, a transaction each. A process that dies in
 * between leaves an attempt that has not ended; whoever finds it once its lease is over knows that it is unclear.
 */
@Component
class Posting {

    /** So often a message goes out again that may have gone out, where twice is better than never. */
    private static final int AGAIN = 2;

    private final AttemptTable attempts;
    private final Departures departures;
    private final Carriers carriers;
    private final Duration lease;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Posting(
            AttemptTable attempts,
            Departures departures,
            Carriers carriers,
            NoticeSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.attempts = attempts;
        this.departures = departures;
        this.carriers = carriers;
        this.lease = settings.lease();
        this.transaction = transaction;
        this.clock = clock;
    }

    /** 取件. */
    sealed interface Taken {

        /** One that is to go over the wire now. */
        record Up(Carrier carrier, long attempt, Pending message, Parcel parcel) implements Taken {}

        /** One that was settled without. */
        record Aside() implements Taken {}

        /** There is none. */
        record Nothing() implements Taken {}
    }

    /** Takes the message whose turn it is. */
    Taken next() {
        return Objects.requireNonNull(transaction.execute(_ -> takeNext()));
    }

    private Taken takeNext() {
        Instant now = clock.instant();
        Pending it = attempts.due(carriers.channels(), now).orElse(null);
        if (it == null) {
            return new Taken.Nothing();
        }
        Carrier carrier = carriers.of(it.channel()).orElseThrow();
        return switch (departures.of(it, carrier.isSimulator(), now)) {
            case Departure.Now(String address) -> {
                long attempt = attempts.begin(it, carrier.name(), AttemptTable.tail(address), now, now.plus(lease));
                yield new Taken.Up(carrier, attempt, it, parcel(it, it.attempts() + 1, address, false));
            }
            case Departure.Later(Instant until, Reason reason) -> {
                attempts.wait(it.id(), until, reason, "");
                yield new Taken.Aside();
            }
            case Departure.Never(Reason reason) -> {
                attempts.end(it, State.SKIPPED, reason, "", now);
                yield new Taken.Aside();
            }
        };
    }

    /** Takes an attempt that somebody left without an end: handed over again under its id, if the gateway knows it. */
    Taken abandoned() {
        return Objects.requireNonNull(transaction.execute(_ -> takeAbandoned()));
    }

    private Taken takeAbandoned() {
        Instant now = clock.instant();
        AttemptTable.Open open = attempts.abandoned(now).orElse(null);
        if (open == null) {
            return new Taken.Nothing();
        }
        Pending it = open.message();
        Carrier carrier = carriers.named(open.gateway()).orElse(null);
        if (carrier != null
                && carrier.knowsClientIds()
                && open.tries() < Backoff.MOST
                && departures.of(it, true, now) instanceof Departure.Now(String address)) {
            attempts.again(open.id(), now.plus(lease));
            return new Taken.Up(carrier, open.id(), it, parcel(it, open.number(), address, true));
        }
        unclear(open.id(), it, it.attempts() - it.afresh(), "the process ended while it was being sent", now);
        return new Taken.Aside();
    }

    private Parcel parcel(Pending it, int number, String address, boolean again) {
        String name = it.key() + "/" + it.createdAt().toEpochMilli() + "/" + number;
        String clientId =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        String optOut = it.channel() == Channel.EMAIL && it.purpose().isRefusable() ? departures.optOut(address) : "";
        return new Parcel(clientId, address, it.letter().subject(), it.letter().words(), again, optOut);
    }

    /** Writes down what became of it. Who comes too late, since somebody else has gone on with it, still tells what is certain. */
    void ended(Taken.Up up, Outcome outcome) {
        transaction.executeWithoutResult(_ -> writeDown(up, outcome, clock.instant()));
    }

    private void writeDown(Taken.Up up, Outcome outcome, Instant now) {
        Pending it = up.message();
        int made = it.attempts() - it.afresh() + (up.parcel().again() ? 0 : 1);
        if (outcome instanceof Outcome.Accepted(var ids)) {
            attempts.accepted(up.attempt(), it, now);
            attempts.parts(up.attempt(), up.carrier().name(), ids);
        } else {
            attempts.triesOfOpen(up.attempt()).ifPresent(tries -> notAccepted(up, outcome, new Made(made, tries), now));
        }
    }

    /** @param messages how often the message was begun, and @param tries this attempt */
    private record Made(int messages, int tries) {}

    private void notAccepted(Taken.Up up, Outcome outcome, Made made, Instant now) {
        switch (outcome) {
            case Outcome.Accepted _ -> throw new IllegalStateException("it was accepted");
            case Outcome.Refused(String said) -> {
                attempts.end(up.attempt(), "REFUSED", said, now);
                attempts.end(up.message(), State.FAILED, Reason.REFUSED, said, now);
            }
            case Outcome.NotSent(String said) -> notSent(up, made, said, now);
            case Outcome.Unclear(String said) -> {
                if (up.carrier().knowsClientIds() && made.tries() < Backoff.MOST) {
                    attempts.leave(up.attempt(), now.plus(Backoff.after(made.tries())));
                } else {
                    unclear(up.attempt(), up.message(), made.messages(), said, now);
                }
            }
        }
    }

    /** Nothing went out this time; if it may have before, that stays unclear. */
    private void notSent(Taken.Up up, Made made, String said, Instant now) {
        if (up.parcel().again()) {
            attempts.leave(up.attempt(), now.plus(Backoff.after(made.tries())));
            return;
        }
        attempts.end(up.attempt(), "NOT_SENT", said, now);
        if (made.messages() >= Backoff.MOST) {
            attempts.end(up.message(), State.FAILED, Reason.GIVEN_UP, said, now);
        } else {
            attempts.wait(up.message().id(), now.plus(Backoff.after(made.messages())), Reason.NOT_SENT, said);
        }
    }

    private void unclear(long attempt, Pending it, int made, String said, Instant now) {
        attempts.end(attempt, "UNCLEAR", said, now);
        if (it.purpose().isBetterTwice() && made <= AGAIN) {
            attempts.wait(it.id(), now.plus(Backoff.after(made)), Reason.UNCLEAR, said);
        } else {
            attempts.end(it, State.UNCLEAR, Reason.UNCLEAR, said, now);
        }
    }
}
