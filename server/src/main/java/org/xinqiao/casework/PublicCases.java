package org.xinqiao.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Clock;
import org.xinqiao.casework.model.ClockKey;
import org.xinqiao.casework.model.ClockKind;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.store.PastCaseTable;
import org.xinqiao.casework.store.StoredStory;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.organisation.UnitId;

/** 公开诉求: the front door for what anybody may know. A confidential case is not there at all. */
@Service
public class PublicCases {

    private final StoryStore stories;
    private final PastCaseTable rows;

    PublicCases(StoryStore stories, PastCaseTable rows) {
        this.stories = stories;
        this.rows = rows;
    }

    /** Those of them to which anything has happened since. */
    public Set<CaseId> changed(Collection<CaseId> ids, Instant since) {
        return ids.isEmpty() ? Set.of() : rows.changed(ids, since);
    }

    /** In the order given; those that are confidential, or not there, are left out. */
    public List<PublicCase> list(Collection<CaseId> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    public Optional<PublicCase> find(CaseId id) {
        return stories.find(id)
                .filter(story -> !story.told().facts().confidential())
                .map(PublicCases::told);
    }

    private static PublicCase told(StoredStory story) {
        Case it = story.told();
        List<PublicCase.Turn> turns = turns(story.entries());
        Facts facts = it.facts();
        return new PublicCase(
                it.id(),
                it.number(),
                facts.kind(),
                FreeText.masked(facts.title()),
                FreeText.masked(facts.text()),
                facts.matter(),
                facts.area(),
                FreeText.masked(facts.address()),
                facts.position(),
                it.stage(),
                it.terms() == null ? null : it.terms().lead(),
                due(it),
                it.registered(),
                turns.getLast().at(),
                outcome(turns),
                turns);
    }

    private static @Nullable Instant due(Case it) {
        return it.leadRoot()
                .map(root -> it.clocks().get(new ClockKey(ClockKind.REPLY, root.no())))
                .map(Clock::due)
                .orElse(null);
    }

    /** The last answer that was accepted. */
    private static String outcome(List<PublicCase.Turn> turns) {
        return turns.stream()
                .filter(turn -> turn.said() == PublicCase.Said.ANSWERED)
                .map(PublicCase.Turn::words)
                .reduce("", (first, second) -> second);
    }

    private static List<PublicCase.Turn> turns(List<Entry> story) {
        List<PublicCase.Turn> turns = new ArrayList<>();
        Case before = null;
        for (Entry entry : story) {
            Case after = before == null ? Case.begunBy(entry) : before.after(entry);
            PublicCase.Turn turn = turn(entry, after);
            if (turn != null) {
                turns.add(turn);
            }
            before = after;
        }
        return turns;
    }

    /** What is said inside the house, and what has not been accepted yet, is not told. */
    private static PublicCase.@Nullable Turn turn(Entry entry, Case after) {
        return switch (entry.event()) {
            case CaseEvent.Registered _ -> turn(entry, after, PublicCase.Said.REGISTERED, "");
            case CaseEvent.Dispatched _ -> turn(entry, after, PublicCase.Said.DISPATCHED, "");
            case CaseEvent.Signed _ -> turn(entry, after, PublicCase.Said.SIGNED, "");
            case CaseEvent.AnsweredDirectly(String text) -> turn(entry, after, PublicCase.Said.ANSWERED, text);
            case CaseEvent.Concluded it ->
                switch (it.ends()) {
                    case CLOSED -> turn(entry, after, PublicCase.Said.ANSWERED, it.words());
                    case TRANSFERRED_OUT -> turn(entry, after, PublicCase.Said.TRANSFERRED, "");
                    case JOINED -> null;
                };
            case CaseEvent.ReplyAccepted _ -> turn(entry, after, PublicCase.Said.ANSWERED, reply(after));
            case CaseEvent.ReplyShared(Case.ReplyGiven reply, var _) ->
                turn(entry, after, PublicCase.Said.ANSWERED, reply.text());
            case CaseEvent.ReworkOrdered _ -> turn(entry, after, PublicCase.Said.REWORKED, "");
            case CaseEvent.Closed _ -> turn(entry, after, PublicCase.Said.CLOSED, "");
            case CaseEvent.Reopened _ -> turn(entry, after, PublicCase.Said.REOPENED, "");
            case CaseEvent.Merged _ -> turn(entry, after, PublicCase.Said.MERGED, "");
            case CaseEvent.Withdrawn _ -> turn(entry, after, PublicCase.Said.WITHDRAWN, "");
            case CaseEvent.TransferredOut _ -> turn(entry, after, PublicCase.Said.TRANSFERRED, "");
            default -> null;
        };
    }

    private static String reply(Case it) {
        Case.ReplyGiven reply = it.reply();
        return reply == null ? "" : reply.text();
    }

    private static PublicCase.Turn turn(Entry entry, Case after, PublicCase.Said said, String words) {
        UnitId lead = after.terms() == null ? null : after.terms().lead();
        return new PublicCase.Turn(
                entry.seq(), entry.at(), PublicCase.isEnd(after.stage()), said, FreeText.masked(words), lead);
    }
}
