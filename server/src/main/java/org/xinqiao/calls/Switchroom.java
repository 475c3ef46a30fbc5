package org.xinqiao.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.xinqiao.calls.floor.AriBoard;
import org.xinqiao.calls.floor.FloorThread;
import org.xinqiao.calls.floor.FloorTools;
import org.xinqiao.calls.floor.LiveFloor;
import org.xinqiao.calls.floor.Picture;
import org.xinqiao.calls.floor.RobotTalks;
import org.xinqiao.calls.floor.SeatActs;
import org.xinqiao.calls.floor.SwitchEars;
import org.xinqiao.calls.floor.Takeover;
import org.xinqiao.calls.store.CallTable;
import org.xinqiao.calls.store.KeeperTable;
import org.xinqiao.calls.store.TranscriptTable;
import org.xinqiao.engines.ari.Ari;
import org.xinqiao.engines.ari.AriSettings;
import org.xinqiao.platform.ProblemFound;

/**
 * 机房: connects the floor to the switch, in the one process that decides; the others wait until that one is gone. Calls that are up
 * stay up whatever happens to us.
 */
@Component
class Switchroom implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Switchroom.class);
    private static final Duration LEASE = Duration.ofSeconds(6);
    private static final Duration RENEWED = Duration.ofSeconds(2);

    /** What is open while this process decides. */
    private record Open(LiveFloor floor, SeatActs acts, Ari ari, FloorThread thread, CallJournal journal) {}

    private final UUID me = UUID.randomUUID();
    private final CallSettings settings;
    private final SwitchPasswords passwords;
    private final PlaceBook book;
    private final Records records;
    private final Clock clock;
    private final PictureWatchers watchers;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Open open;
    private volatile boolean isThere;
    private volatile boolean running;
    private @Nullable Thread keeper;

    /** 记录所需. */
    @Component
    record Records(
            CallTable calls,
            TranscriptTable transcripts,
            LiveTranscripts live,
            KeeperTable keepers,
            TransactionTemplate transaction,
            ApplicationContext context) {}

    Switchroom(
            CallSettings settings,
            SwitchPasswords passwords,
            PlaceBook book,
            Records records,
            PictureWatchers watchers,
            Clock clock) {
        this.settings = settings;
        this.passwords = passwords;
        this.book = book;
        this.records = records;
        this.watchers = watchers;
        this.clock = clock;
    }

    Voice voice() {
        if (!settings.voice()) {
            return Voice.OFF;
        }
        if (open == null) {
            return Voice.ELSEWHERE;
        }
        return isThere ? Voice.UP : Voice.DOWN;
    }

    /** How things stand; null while nobody decides here. */
    @Nullable
    Picture picture() {
        Open now = open;
        return now == null ? null : now.floor().picture();
    }

    /** @throws ProblemFound with {@link CallProblem#VOICE_OFF} or {@link CallProblem#ELSEWHERE} */
    SeatActs acts() {
        return opened().acts();
    }

    /** @throws ProblemFound as {@link #acts} */
    RobotTalks robots() {
        return opened().floor().robots();
    }

    /** @throws ProblemFound as {@link #acts} */
    Ari ari() {
        return opened().ari();
    }

    private Open opened() {
        Open now = open;
        if (now == null) {
            throw new ProblemFound(settings.voice() ? CallProblem.ELSEWHERE : CallProblem.VOICE_OFF);
        }
        return now;
    }

    /** Until all that happened before is on record. */
    void flush() {
        Open now = open;
        if (now != null) {
            now.journal().flush();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void registerChanged(RegisterChanged changed) {
        Open now = open;
        if (now != null) {
            // a moment later: the register forgets what it knew on the same news
            now.thread().execute(() -> now.floor().planChanged());
        }
    }

    @Override
    public void start() {
        running = true;
        // a shell command beside the server answers no calls
        if (settings.voice() && records.context() instanceof WebApplicationContext) {
            keeper = Thread.ofVirtual().name("switchroom").start(this::keep);
        }
    }

    /** Decides as long as nobody else does; while the database is away things go on as they are. */
    private void keep() {
        while (running) {
            try {
                Instant now = clock.instant();
                boolean mine = records.keepers().take(me, now, now.plus(LEASE));
                if (mine && open == null) {
                    open = begin();
                } else if (!mine && open != null) {
                    LOG.warn("another process has taken over the calls");
                    end();
                }
            } catch (RuntimeException failed) {
                LOG.warn("whether this process looks after the calls cannot be settled now: {}", failed.toString());
            }
            try {
                Thread.sleep(RENEWED);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    private Open begin() {
        String password = passwords
                .ari()
                .orElseThrow(() -> new IllegalStateException("the switch's passwords cannot be read yet"));
        CallJournal journal = new CallJournal(records.calls(), records.transcripts(), records.transaction());
        FloorThread thread = new FloorThread(clock);
        var connection = new AtomicReference<@Nullable Ari>();
        AriBoard board = new AriBoard(() -> Objects.requireNonNull(connection.get()));
        FloorTools tools = new FloorTools(thread, board, book, journal, records.live(), clock, settings.trunk());
        LiveFloor floor = new LiveFloor(tools, executor, watchers::show);
        Consumer<Boolean> there = up -> {
            isThere = up;
            if (up) {
                executor.execute(() -> listenToSeats(connection.get()));
            }
            thread.execute(() -> watchers.show(floor.picture()));
        };
        SwitchEars ears = new SwitchEars(floor, this::remembered, there);
        Ari ari = Ari.open(AriSettings.of(settings.ari(), settings.app(), password), ears);
        connection.set(ari);
        LOG.info("话务由本进程负责 / this process looks after the calls");
        return new Open(floor, new SeatActs(floor), ari, thread, journal);
    }

    private static void listenToSeats(@Nullable Ari ari) {
        if (ari != null) {
            ari.subscribeToEndpoint("PJSIP");
        }
    }

    private Takeover.Remembered remembered() {
        CallTable calls = records.calls();
        return new Takeover.Remembered(calls.open(), calls.steps(), calls.sittings());
    }

    private void end() {
        Open was = open;
        open = null;
        isThere = false;
        if (was != null) {
            was.ari().close();
            was.thread().close();
            was.journal().close();
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread thread = keeper;
        if (thread != null) {
            thread.interrupt();
        }
        if (open != null) {
            end();
            records.keepers().release(me, clock.instant());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
