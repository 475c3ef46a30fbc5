package org.xinqiao.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.xinqiao.intake.store.AnswerTable;
import org.xinqiao.intake.store.ContactTable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 投递: sends answers on the way they came by, again and again for a day if need be, and says what became of them. */
@Service
public class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final int AT_ONCE = 20;
    private static final int TRIES = 12;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    private static final int LONGEST_TROUBLE = 300;

    private final AnswerTable outbox;
    private final ContactTable table;
    private final ContactSafe safe;
    private final List<WayBack> ways;
    private final Clock clock;

    Deliveries(AnswerTable outbox, ContactTable table, ContactSafe safe, List<WayBack> ways, Clock clock) {
        this.outbox = outbox;
        this.table = table;
        this.safe = safe;
        this.ways = List.copyOf(ways);
        this.clock = clock;
    }

    /** Whether an answer can go back to where something came from. */
    public boolean hasWayBack(String source) {
        return way(source).isPresent();
    }

    /** How long an answer to there may be; 0 where none can go. */
    public int longest(String source) {
        return way(source).map(way -> way.longest(source)).orElse(0);
    }

    /** @throws ProblemFound with {@link IntakeProblem#NO_WAY_BACK}, or {@link IntakeProblem#INVALID} for what is too long */
    void check(String source, String text) {
        WayBack way = way(source).orElseThrow(() -> new ProblemFound(IntakeProblem.NO_WAY_BACK));
        int longest = way.longest(source);
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            FieldProblem tooLong = new FieldProblem(
                    "text",
                    "too-long",
                    "这个渠道一次最多回复 %d 字，现在有 %d 字，请缩短或分几次回复；内容还在，没有发出。".formatted(longest, length),
                    ("This channel takes %d characters at once, and there are %d: shorten it or answer in parts."
                                    + " It is still here and was not sent.")
                            .formatted(longest, length));
            throw new ProblemFound(IntakeProblem.INVALID, List.of(tooLong));
        }
    }

    /** Tries at once; what does not go now goes later. */
    void sendNow(long id) {
        outbox.take(id, clock.instant()).ifPresent(this::send);
    }

    /** Sends what is due. */
    public void sendDue() {
        outbox.take(clock.instant(), AT_ONCE).forEach(this::send);
    }

    private void send(ContactLine out) {
        try {
            WayBack way = way(out.source()).orElseThrow(() -> WayBack.NotSent.ever("这个渠道已停用，无法回复。"));
            way.send(outgoing(out));
            outbox.sent(out.id());
        } catch (WayBack.NotSent e) {
            notSent(out, e);
        } catch (RuntimeException e) {
            LOG.warn("answer {} could not be sent", out.id(), e);
            notSent(out, WayBack.NotSent.yet("发送时出错。"));
        }
    }

    private void notSent(ContactLine out, WayBack.NotSent why) {
        String words = String.valueOf(why.getMessage());
        String trouble = words.substring(0, Math.min(words.length(), LONGEST_TROUBLE));
        if (why.isForGood() || out.tries() >= TRIES) {
            outbox.failed(out.id(), trouble);
        } else {
            outbox.later(out.id(), nextTry(out.tries()), trouble, Math.max(out.gone(), why.gone()));
        }
    }

    /** Twice as long each time. */
    private Instant nextTry(int tries) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, TRIES));
        return clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private WayBack.Outgoing outgoing(ContactLine out) {
        ContactLine last = table.thread(out.thread(), Integer.MAX_VALUE).stream()
                .filter(line -> !line.isOut() && line.id() < out.id())
                .reduce((first, second) -> second)
                .orElse(out);
        ContactWords asked = safe.open(last);
        return new WayBack.Outgoing(
                out.source(),
                out.message(),
                last.message(),
                out.threadKey(),
                asked.sender(),
                asked.title(),
                safe.open(out).text(),
                out.gone());
    }

    private Optional<WayBack> way(String source) {
        return ways.stream().filter(way -> way.leadsTo(source)).findFirst();
    }
}
