package org.xinqiao.citizens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.citizens.store.UnmaskingTable;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 明文查看: tells who a caller is, to whom it may be told, for a reason, on record, and not without limit. */
@Service
@EnableConfigurationProperties(CitizenSettings.class)
public class Unmasking {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int LONGEST = 200;

    private final CitizenTable citizens;
    private final UnmaskingTable table;
    private final Audit audit;
    private final CitizenSettings settings;
    private final Clock clock;

    Unmasking(CitizenTable citizens, UnmaskingTable table, Audit audit, CitizenSettings settings, Clock clock) {
        this.citizens = citizens;
        this.table = table;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether this viewer may see what reaches a caller.
     *
     * @param confidential whether the caller asked to stay unknown to those who handle the case
     */
    public static boolean mayKnow(Viewer viewer, boolean confidential) {
        return viewer.may(Power.CONTACT) && mayKnowOf(viewer, confidential);
    }

    /** Whether this viewer may know of the caller at all, if only masked. */
    public static boolean mayKnowOf(Viewer viewer, boolean confidential) {
        return !confidential || viewer.may(Power.CONFIDE);
    }

    /**
     * The caller's name and number. It is asked through the case, whose room knows whether the viewer may see that.
     *
     * @param about the case
     * @throws ProblemFound with {@link AccessProblem#DENIED}, {@link CitizenProblem#NO_REASON},
     *     {@link CitizenProblem#TOO_MANY_UNMASKED} or {@link CitizenProblem#ERASED}
     */
    @Transactional
    public Unmasked tell(CitizenId id, Viewer viewer, boolean confidential, Why why, Subject about) {
        check(viewer, confidential, why);
        Unmasked told = citizens.open(id).orElseThrow(() -> new ProblemFound(CitizenProblem.ERASED));
        audit.did(act(AuditAction.CITIZEN_UNMASKED, viewer, why, about).with("citizen", id.value()));
        return told;
    }

    /**
     * Lets somebody read the texts of a case with the numbers that are in them, which are masked otherwise. It counts like
     * being told of a caller.
     *
     * @param caller who told the case; of somebody who has been erased nothing is told any more
     * @throws ProblemFound as {@link #tell} does
     */
    @Transactional
    public void tellTexts(@Nullable CitizenId caller, Viewer viewer, boolean confidential, Why why, Subject about) {
        check(viewer, confidential, why);
        if (caller != null && citizens.open(caller).isEmpty()) {
            throw new ProblemFound(CitizenProblem.ERASED);
        }
        audit.did(act(AuditAction.TEXT_UNMASKED, viewer, why, about));
    }

    /**
     * Somebody whose name is kept apart from their case. Who may be told, and why, the room that keeps it has made sure of and
     * puts on record, without saying whom; it counts like being told of a caller.
     *
     * @throws ProblemFound with {@link CitizenProblem#TOO_MANY_UNMASKED} or {@link CitizenProblem#ERASED}
     */
    @Transactional
    public Unmasked tellSealed(CitizenId id, Viewer viewer) {
        count(viewer);
        return citizens.open(id).orElseThrow(() -> new ProblemFound(CitizenProblem.ERASED));
    }

    private void check(Viewer viewer, boolean confidential, Why why) {
        if (!mayKnow(viewer, confidential)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        why.check();
        count(viewer);
    }

    private void count(Viewer viewer) {
        Instant now = clock.instant();
        if (!table.count(viewer.account(), now, now.minus(WINDOW), settings.unmaskedPerHour())) {
            throw new ProblemFound(CitizenProblem.TOO_MANY_UNMASKED);
        }
    }

    /** The words are free: who wrote a number into them is not on record with it. */
    private static Act act(AuditAction action, Viewer viewer, Why why, Subject about) {
        return Act.of(action, viewer.who())
                .on(about)
                .with("reason", why.reason().name())
                .with("words", FreeText.masked(why.words()));
    }

    /** 事由, and words where the reason is none of those that are usual. */
    public record Why(UnmaskReason reason, String words) {

        public Why {
            words = words.strip();
        }

        private void check() {
            if (words.length() > LONGEST || reason == UnmaskReason.OTHER && words.isEmpty()) {
                CitizenProblem problem = CitizenProblem.NO_REASON;
                throw new ProblemFound(
                        problem, List.of(new FieldProblem("words", problem.code(), problem.zh(), problem.en())));
            }
        }
    }

    /** 明文: who a caller is; either may be empty. */
    public record Unmasked(String name, String phone) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "a caller";
        }
    }
}
