package org.xinqiao.calls;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.calls.model.CallCursor;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.PastCall;
import org.xinqiao.calls.model.StoryWords;
import org.xinqiao.calls.store.PastCallTable;
import org.xinqiao.calls.store.TranscriptTable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/**
 * 通话记录: the front door to calls that were. Whoever leads the floor or hears recordings sees those of their area, whoever
 * takes calls their own.
 */
@Service
public class PastCalls {

    private static final int LONGEST_PAGE = 200;
    private static final int LOT = 1000;
    private static final Instant EVER = Instant.parse("9000-01-01T00:00:00Z");

    private final PastCallTable table;
    private final TranscriptTable transcripts;
    private final CallNames names;
    private final CallRegister register;
    private final Audit audit;

    PastCalls(PastCallTable table, TranscriptTable transcripts, CallNames names, CallRegister register, Audit audit) {
        this.table = table;
        this.transcripts = transcripts;
        this.names = names;
        this.register = register;
        this.audit = audit;
    }

    /**
     * 一页.
     *
     * @param next what to ask for the next page with; absent on the last one
     */
    public record Page(List<CallRow> items, @Nullable String next) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /**
     * 通话详情.
     *
     * @param transcript what a machine understood of it, for who may hear the recording; null where there is none
     */
    public record Opened(
            CallRow call,
            int rings,
            int transfers,
            String note,
            List<Told> story,
            List<Recording> recordings,
            @Nullable Transcript transcript) {
        public Opened {
            story = List.copyOf(story);
            recordings = List.copyOf(recordings);
        }
    }

    /** 通话经过: one step in words. */
    public record Told(
            Instant at,
            String kind,
            String zh,
            String en,
            @Nullable String seat,
            String agentName) {}

    /** 录音. */
    public record Recording(
            String name,
            String kind,
            String state,
            Instant startedAt,
            @Nullable Integer seconds) {}

    /** 未接来电. */
    public record Missed(CallRow call, int tries) {}

    /** 可选条件: what calls can be narrowed to. */
    public record Choices(
            List<SeatNow.HotlineName> hotlines,
            List<SeatNow.QueueName> queues,
            List<String> seats,
            List<Person> agents) {}

    /** 接过电话的人. */
    public record Person(long id, String name) {}

    @Transactional(readOnly = true)
    public Page page(CallQuestion asked, @Nullable CallCursor after, int limit, Viewer viewer) {
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        List<PastCall> found = table.page(seen(asked, viewer), after, most + 1);
        List<PastCall> shown = found.subList(0, Math.min(most, found.size()));
        return new Page(
                names.named(shown),
                found.size() > most ? shown.getLast().cursor().text() : null);
    }

    /**
     * One call with its story.
     *
     * @throws ProblemFound with {@link PastCallProblem#NO_SUCH_CALL}
     */
    @Transactional
    public Opened open(UUID id, Viewer viewer) {
        PastCall call = table.find(id, seen(everything(viewer), viewer))
                .orElseThrow(() -> new ProblemFound(PastCallProblem.NO_SUCH_CALL));
        Transcript transcript = mayHear(id, viewer) ? Transcript.of(said(id)) : null;
        audit.read(Act.of(AuditAction.CALL_READ, viewer.who())
                .on(Subject.of("call", id.toString()))
                .with("transcript", transcript != null));
        return new Opened(
                names.named(call),
                call.rings(),
                call.transfers(),
                FreeText.masked(call.note()),
                table.story(id).stream().map(this::told).toList(),
                table.recordings(id).stream()
                        .map(it -> new Recording(it.name(), it.kind(), it.state(), it.startedAt(), it.seconds()))
                        .toList(),
                transcript);
    }

    private Told told(PastCall.Step step) {
        PastCall.Step named = switch (step.kind()) {
            case "QUEUED", "TRANSFERRED" ->
                new PastCall.Step(
                        step.at(),
                        step.kind(),
                        step.seat(),
                        step.agent(),
                        names.queue(step.detail()).name());
            default -> step;
        };
        StoryWords.Said said = StoryWords.of(named);
        return new Told(
                step.at(),
                step.kind(),
                FreeText.masked(said.zh()),
                FreeText.masked(said.en()),
                step.seat(),
                names.agent(step.agent()));
    }

    private List<Transcript.Kept> said(UUID call) {
        return transcripts.list(call).stream()
                .map(it -> new Transcript.Kept(RunningTranscript.masked(it.line()), it.recogniser(), it.test()))
                .toList();
    }

    /** Those of some calls of which the viewer may read what a machine understood. */
    Set<UUID> withTranscript(Collection<UUID> calls, Viewer viewer) {
        return transcripts.among(calls).stream()
                .filter(call -> mayHear(call, viewer))
                .collect(Collectors.toSet());
    }

    /** Whether the viewer may hear what was recorded of that call. */
    boolean mayHear(UUID call, Viewer viewer) {
        boolean any = viewer.may(Power.HEAR_RECORDINGS);
        CallQuestion own = everything(viewer)
                .within(viewer.scope().area(), any ? null : viewer.account().value());
        return table.find(call, own).isPresent();
    }

    /** 未接来电, at most so many; of everybody's in the area, since nobody had them. */
    public List<Missed> missed(Instant from, Instant before, int limit, Viewer viewer) {
        CallQuestion asked = CallQuestion.of(viewer.scope().area(), from, before);
        List<PastCall.Missed> found = table.missed(asked, limit);
        List<CallRow> rows =
                names.named(found.stream().map(PastCall.Missed::last).toList());
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Missed(rows.get(i), found.get(i).tries()))
                .toList();
    }

    /** All there are, the latest first, read a lot at a time. */
    public void each(CallQuestion asked, Viewer viewer, Consumer<CallRow> taker) {
        CallQuestion seen = seen(asked, viewer);
        List<PastCall> lot = table.page(seen, null, LOT);
        while (!lot.isEmpty()) {
            names.named(lot).forEach(taker);
            lot = lot.size() < LOT ? List.of() : table.page(seen, lot.getLast().cursor(), LOT);
        }
    }

    /** What calls of the viewer's area can be narrowed to. */
    public Choices choices(Viewer viewer) {
        var area = viewer.scope().area();
        List<SeatNow.HotlineName> hotlines = register.book().hotlines().stream()
                .filter(it -> area.contains(it.place()))
                .map(SeatNow.HotlineName::of)
                .toList();
        List<SeatNow.QueueName> queues = register.queues().stream()
                .filter(it -> area.contains(it.place()))
                .map(SeatNow.QueueName::of)
                .toList();
        boolean all = seesAll(viewer);
        List<String> seats = register.posts().stream()
                .filter(it -> all && area.contains(it.place()))
                .map(SeatPost::extension)
                .sorted()
                .toList();
        List<Person> agents = !all
                ? List.of()
                : table.agents().stream()
                        .map(id -> new Person(id, names.agent(id)))
                        .toList();
        return new Choices(hotlines, queues, seats, agents);
    }

    /** 开始导出, put on record before the first row goes out. */
    public void beginExport(CallQuestion asked, Viewer viewer) {
        audit.read(exported(viewer)
                .with("from", String.valueOf(asked.from()))
                .with("before", asked.before().toString()));
    }

    public void endExport(long rows, boolean whole, Viewer viewer) {
        audit.read(exported(viewer).with("rows", rows).with("whole", whole));
    }

    private static Act exported(Viewer viewer) {
        return Act.of(AuditAction.LIST_EXPORTED, viewer.who()).with("list", "calls");
    }

    /** 访问通话: the last call of that agent with that citizen in a span; it is heard by whoever may hear it. */
    public Optional<UUID> between(AreaCode area, CitizenId citizen, long agent, Instant from, Instant until) {
        CallQuestion theirs = new CallQuestion(
                area, agent, from, until, null, null, null, null, null, null, null, Set.of(citizen.value()), null);
        return table.page(theirs, null, 1).stream().map(PastCall::id).findFirst();
    }

    private static CallQuestion everything(Viewer viewer) {
        return CallQuestion.of(viewer.scope().area(), null, EVER);
    }

    private static boolean seesAll(Viewer viewer) {
        return viewer.may(Power.LEAD_FLOOR) || viewer.may(Power.HEAR_RECORDINGS);
    }

    private static CallQuestion seen(CallQuestion asked, Viewer viewer) {
        return asked.within(
                viewer.scope().area(), seesAll(viewer) ? null : viewer.account().value());
    }
}
