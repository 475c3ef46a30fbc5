package org.xinqiao.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Consequences;
import org.xinqiao.casework.model.Consequences.Consequence;
import org.xinqiao.casework.model.Context;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Decisions;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Guards;
import org.xinqiao.casework.model.Refusal;
import org.xinqiao.casework.model.Step;
import org.xinqiao.casework.store.CaseIds;
import org.xinqiao.casework.store.Standing;
import org.xinqiao.casework.store.StoredStory;
import org.xinqiao.casework.store.StoryConflict;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.ReturnReason;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.platform.PlaceTime;

/** 诉求: the front door. Commands are decided, recorded and shown in one transaction each. */
@Service
public class Cases {

    private static final int TRIES = 5;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd").withZone(PlaceTime.ZONE);

    private final StoryStore stories;
    private final CaseIds ids;
    private final CaseFiles files;
    private final PlaceContext place;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher news;

    Cases(
            StoryStore stories,
            CaseIds ids,
            CaseFiles files,
            PlaceContext place,
            TransactionTemplate transactions,
            ApplicationEventPublisher news) {
        this.stories = stories;
        this.ids = ids;
        this.files = files;
        this.place = place;
        this.transactions = transactions;
        this.news = news;
    }

    /** 登记: begins a case; the same source again answers with the case it began. */
    public Outcome register(Viewer viewer, NewCase wanted) {
        return register(new Actor.Staff(viewer), wanted, place.now(), true);
    }

    /** 登记 of something older than today: the clocks begin when it came. */
    public Outcome registerAt(Viewer viewer, NewCase wanted, Instant when) {
        return register(new Actor.Staff(viewer), wanted, place.at(when), false);
    }

    /** 登记 by the citizen's own word, through a public door: no person of the house has seen it. */
    public Outcome registerByCitizen(NewCase wanted) {
        return register(new Actor.TheCitizen(), wanted, place.now(), true);
    }

    private Outcome register(Actor actor, NewCase wanted, Context context, boolean isNews) {
        Optional<Case> known = known(wanted.source());
        if (known.isPresent()) {
            return new Outcome.Done(known.get());
        }
        CaseId id = ids.next();
        Command command = new Command.Register(id, number(id, context.now()), wanted.facts());
        try {
            return begin(command, actor, context, wanted, isNews);
        } catch (StoryConflict conflict) {
            if (conflict.isSameSource()) {
                return known(wanted.source()).<Outcome>map(Outcome.Done::new).orElseThrow(() -> conflict);
            }
            throw conflict;
        }
    }

    /** 诉求编号: the day it was registered, then its id. */
    static String number(CaseId id, Instant registered) {
        return DAY.format(registered) + "%06d".formatted(id.value());
    }

    private Outcome begin(Command command, Actor actor, Context context, NewCase wanted, boolean isNews) {
        return switch (Decisions.decide(null, command, actor, context, wanted.command())) {
            case Decision.Refused(var refusal) -> new Outcome.Refused(refusal);
            case Decision.Happens happens -> {
                append(happens, null, wanted.source(), isNews);
                yield new Outcome.Done(happens.after());
            }
        };
    }

    /** Which of these sources have been registered, as which case: for whoever brings in many and is told by many. */
    public Map<String, CaseId> registeredFrom(Collection<String> sources) {
        return stories.findBySources(sources);
    }

    /** What citizens are told of is told before it is committed, and else it is a statement of its own. */
    private void append(Decision.Happens happens, @Nullable Standing before, @Nullable String source, boolean isNews) {
        CaseMoved moved = new CaseMoved(happens.after().id());
        if (!isNews || !CaseNews.isHeard(happens)) {
            stories.append(happens, before, source);
            news.publishEvent(moved);
            return;
        }
        transactions.executeWithoutResult(status -> {
            stories.append(happens, before, source);
            news.publishEvent(new CaseNews(before == null ? null : before.it(), happens.entries(), happens.after()));
            news.publishEvent(moved);
        });
    }

    private Optional<Case> known(@Nullable String source) {
        return Optional.ofNullable(source)
                .flatMap(stories::findBySource)
                .flatMap(stories::find)
                .map(StoredStory::told);
    }

    /**
     * Gives a case a command.
     *
     * @param version the version the caller looked at; 0 if it does not matter
     * @param id the command's own id: given again, nothing happens twice
     */
    public Outcome handle(Viewer viewer, CaseId caseId, int version, UUID id, Command command) {
        return handle(new Actor.Staff(viewer), caseId, version, id, command, place.now());
    }

    /** 时钟到期: takes the way out of every clock of the case whose end has passed, the earliest first. */
    public void runOutAll(CaseId caseId) {
        Context now = place.now();
        List<ClockKey> passed = stories.find(caseId)
                .map(story -> Clock.passed(story.told().clocks().values(), now.now()))
                .orElse(List.of());
        for (ClockKey key : passed) {
            handle(new Actor.TheSystem(), caseId, 0, UUID.randomUUID(), new Command.RunOut(key), now);
        }
    }

    /** 自动派单: by the house itself; who decides that it may is another room's business. */
    public Outcome dispatchAutomatically(CaseId caseId, UUID id, Command.Dispatch command) {
        return handle(new Actor.TheSystem(), caseId, 0, id, command, place.now());
    }

    /** 自始督办: by the house itself, on the word of somebody above it, which another room has seen. */
    public Outcome superviseFromBirth(CaseId caseId, UUID id, Command.Supervise command) {
        return handle(new Actor.TheSystem(), caseId, 0, id, command, place.now());
    }

    /** 结束回访: by the house itself; whether anybody was to be asked, and was, is another room's business. */
    public Outcome endCallback(CaseId caseId, UUID id, Command.EndCallback command) {
        return handle(new Actor.TheSystem(), caseId, 0, id, command, place.now());
    }

    /** 核查重启: by the house itself, since a person whom another room has asked found that it was closed and not done. */
    public Outcome reopenAsFalse(CaseId caseId, UUID id, Command.Reopen command) {
        return handle(new Actor.TheSystem(), caseId, 0, id, command, place.now());
    }

    /** The same at a moment of one's choosing: for bringing in what happened before, and for tests. */
    public Outcome handleAt(Viewer viewer, CaseId caseId, UUID id, Command command, Instant when) {
        return handle(caseId, new Asked(new Actor.Staff(viewer), 0, id, command, place.at(when), false));
    }

    Outcome handle(Actor actor, CaseId caseId, int version, UUID id, Command command, Context context) {
        return handle(caseId, new Asked(actor, version, id, command, context, true));
    }

    private Outcome handle(CaseId caseId, Asked asked) {
        for (int attempt = 1; ; attempt++) {
            try {
                Outcome outcome = step(caseId, asked);
                CaseFigures.count(asked.command(), outcome);
                tell(caseId, asked, outcome);
                return outcome;
            } catch (StoryConflict conflict) {
                if (attempt == TRIES) {
                    throw conflict;
                }
            }
        }
    }

    /** Upwards, once it has happened. */
    private void tell(CaseId caseId, Asked asked, Outcome outcome) {
        Command command = asked.command();
        boolean isDispatch = command instanceof Command.Dispatch
                || command instanceof Command.DecideReturn(boolean upheld, var _, var _) && upheld;
        if (isDispatch && outcome instanceof Outcome.Done) {
            news.publishEvent(new CaseDispatched(caseId));
        }
        if (command instanceof Command.DecideReturn && outcome instanceof Outcome.Done) {
            news.publishEvent(new ReturnDecided(caseId));
        }
        if (command instanceof Command.Conclude(String way, var _, var _, var _, var _)
                && asked.actor() instanceof Actor.Staff(Viewer viewer)
                && outcome instanceof Outcome.Done(Case it)) {
            int days = place.now()
                    .under(it.registered())
                    .disposition(way)
                    .map(Disposition::limitDays)
                    .orElse(0);
            news.publishEvent(new CaseConcluded(caseId, viewer.principal(), days));
        }
    }

    /** Goes on from where the case was seen last; whatever says no to that is asked again of the whole story. */
    private Outcome step(CaseId caseId, Asked asked) {
        Standing recent = stories.recent(caseId).orElse(null);
        if (recent != null
                && asked.of(recent.it(), recent.commands()) instanceof Asked.Verdict.Goes(Decision.Happens happens)) {
            return record(asked, recent, happens);
        }
        Standing standing = stories.standing(caseId).orElse(null);
        if (standing == null) {
            return new Outcome.Refused(CaseProblem.NOT_FOUND);
        }
        return switch (asked.of(standing.it(), standing.commands())) {
            case Asked.Verdict.Goes(Decision.Happens happens) -> record(asked, standing, happens);
            case Asked.Verdict.Stands(Outcome outcome) -> outcome;
        };
    }

    /** What touches nothing but one case's rows is a single statement and needs no transaction around it. */
    private Outcome record(Asked asked, Standing standing, Decision.Happens happens) {
        List<Consequence> consequences = Consequences.of(standing.it(), happens);
        if (consequences.isEmpty() && !files.goesWith(asked.command())) {
            append(happens, standing, null, asked.isNews());
            return new Outcome.Done(happens.after());
        }
        return transactions.execute(status -> {
            files.hang(standing.it().id(), asked.command(), asked.actor());
            append(happens, standing, null, asked.isNews());
            Outcome outcome = withConsequences(happens, consequences, asked);
            if (!(outcome instanceof Outcome.Done)) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome withConsequences(Decision.Happens happens, List<Consequence> consequences, Asked cause) {
        for (Consequence each : consequences) {
            UUID own = each.commandOf(cause.id());
            Outcome outcome = step(each.id(), cause.followedBy(own, each.command()));
            if (each.required() && !(outcome instanceof Outcome.Done)) {
                return new Outcome.Refused(Refusal.NOT_THE_SAME);
            }
        }
        return new Outcome.Done(happens.after());
    }

    /** The case with its story, if it exists and the viewer may see it. */
    public Optional<Seen> find(Viewer viewer, CaseId id) {
        Actor actor = new Actor.Staff(viewer);
        return stories.find(id)
                .map(story -> new Seen(story.told(), story.entries()))
                .filter(seen -> Sight.of(actor, seen.it()));
    }

    /** Those of many that exist and that the viewer may see, in one question. */
    public Map<CaseId, Case> find(Viewer viewer, Collection<CaseId> ids) {
        Actor actor = new Actor.Staff(viewer);
        return stories.stories(ids).values().stream()
                .map(Case::toldBy)
                .filter(it -> Sight.of(actor, it))
                .collect(Collectors.toMap(Case::id, it -> it));
    }

    /** The case with that number, if it exists and the viewer may see it. */
    public Optional<Seen> find(Viewer viewer, String number) {
        return stories.findByNumber(number).flatMap(id -> find(viewer, id));
    }

    /** The clause that keeps the case above that unit; empty where it may be passed down to it. */
    public Optional<String> keptAbove(Case it, UnitId lower) {
        return place.now().under(it.registered()).keptAbove(lower, it.facts());
    }

    /** For what a unit may give the case back, by the rules it was registered under. */
    public List<ReturnReason> returnReasons(Case it) {
        return place.returnReasons(it.registered());
    }

    /** How the case may end without becoming an order, by the rules it was registered under. */
    public List<Disposition> dispositions(Case it) {
        return place.dispositions(it.registered());
    }

    /** 回避: whether a case is kept from a unit, or from one above it. */
    public boolean isKeptFrom(Case it, UnitId unit) {
        return Guards.isKeptFrom(it.facts(), unit, place.now());
    }

    /** The steps that the viewer may take now. */
    public List<Step> allowedSteps(Viewer viewer, Case it) {
        return Guards.allowed(it, new Actor.Staff(viewer), place.now());
    }

    /** A case somebody may see, with its story. */
    public record Seen(Case it, List<Entry> story) {
        public Seen {
            story = List.copyOf(story);
        }
    }
}
