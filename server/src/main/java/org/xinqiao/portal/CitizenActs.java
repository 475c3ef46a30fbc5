package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Rating;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Step;
import org.xinqiao.files.FileId;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 市民办理: what a citizen may do with a case of theirs now; the lifecycle table says, and the page only shows it. */
@Service
public class CitizenActs {

    private static final Duration BETWEEN_URGES = Duration.ofHours(24);

    /** 可办动作: as the public doors call the steps that are a citizen's. */
    public enum Kind {
        SUPPLEMENT(Step.ANNOTATE),
        URGE(Step.URGE),
        RATE(Step.RECORD_CALLBACK),
        REOPEN(Step.REOPEN),
        WITHDRAW(Step.WITHDRAW);

        private final Step step;

        Kind(Step step) {
            this.step = step;
        }
    }

    /**
     * 所办: an act with what was written to it.
     *
     * @param id the act's own id: sent again, nothing happens twice
     * @param solved whether it is solved, where that is asked
     */
    public record Wanted(UUID id, Kind kind, String text, boolean solved, Rating.Satisfaction satisfied) {}

    /** Where the desk's words would not be understood. */
    private static final Map<ProblemCode, ProblemCode> OWN_WORDS = ownWords();

    private final CitizenCases cases;
    private final PortalLetters letters;
    private final Clock clock;

    CitizenActs(CitizenCases cases, PortalLetters letters, Clock clock) {
        this.cases = cases;
        this.letters = letters;
        this.clock = clock;
    }

    /** What may be done now; nothing by who may only read. */
    public List<Kind> allowed(OpenCase open) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        steps.addAll(cases.allowedSteps(open.seen().it()));
        return EnumSet.allOf(Kind.class).stream()
                .filter(kind -> open.access().may(kind) && steps.contains(kind.step))
                .filter(kind -> kind != Kind.URGE || !isUrgedLately(open.seen()))
                .toList();
    }

    /**
     * Does it, with what was sent along; sent again, nothing happens twice.
     *
     * @param came what hangs on what is added
     * @throws ProblemFound with {@link PortalProblem#NOT_NOW}, {@link PortalProblem#URGED_LATELY}, or the rule that says no
     */
    public void act(OpenCase open, Wanted wanted, List<FileId> came) {
        act(open, wanted);
        if (wanted.kind() == Kind.SUPPLEMENT) {
            Case it = open.seen().it();
            cases.addPhotos(it.id(), came);
            letters.added(it, wanted.id(), wanted.text(), came);
        }
    }

    private void act(OpenCase open, Wanted wanted) {
        if (!open.access().may(wanted.kind())) {
            throw new ProblemFound(PortalProblem.NOT_SIGNED_IN);
        }
        if (isDone(open.seen(), wanted.id())) {
            return;
        }
        if (wanted.kind() == Kind.URGE && isUrgedLately(open.seen())) {
            throw new ProblemFound(PortalProblem.URGED_LATELY);
        }
        Case it = open.seen().it();
        if (cases.handle(it.id(), wanted.id(), command(wanted)) instanceof Outcome.Refused(ProblemCode problem)) {
            throw new ProblemFound(OWN_WORDS.getOrDefault(problem, problem));
        }
    }

    private static Map<ProblemCode, ProblemCode> ownWords() {
        Map<Refusal, ProblemCode> words = new EnumMap<>(Refusal.class);
        words.put(Refusal.WRONG_STAGE, PortalProblem.NOT_NOW);
        words.put(Refusal.NOT_YOURS, PortalProblem.NOT_NOW);
        return Map.copyOf(words);
    }

    private static boolean isDone(Cases.Seen seen, UUID id) {
        return seen.story().stream().anyMatch(entry -> entry.command().equals(id));
    }

    private boolean isUrgedLately(Cases.Seen seen) {
        Instant since = clock.instant().minus(BETWEEN_URGES);
        return seen.story().stream()
                .anyMatch(entry -> entry.event() instanceof CaseEvent.Urged
                        && ProgressStory.isOwn(entry)
                        && entry.at().isAfter(since));
    }

    private static Command command(Wanted wanted) {
        return switch (wanted.kind()) {
            case SUPPLEMENT -> new Command.Annotate(wanted.text());
            case URGE -> new Command.Urge(wanted.text().isBlank() ? "来电人通过网站催办" : wanted.text());
            case RATE -> new Command.RecordCallback(true, wanted.solved(), wanted.satisfied(), wanted.text());
            case REOPEN -> new Command.Reopen(wanted.text());
            case WITHDRAW -> new Command.Withdraw(wanted.text());
        };
    }
}
