package org.xinqiao.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.store.DecidedReturnTable;
import org.xinqiao.casework.store.StoryStore;
import org.xinqiao.organisation.UnitId;

/** 退回裁定: the front door to what was decided of returns, for the house itself, as the stories tell it. */
@Service
public class ReturnDecisions {

    private final StoryStore stories;
    private final DecidedReturnTable table;

    ReturnDecisions(StoryStore stories, DecidedReturnTable table) {
        this.stories = stories;
        this.table = table;
    }

    /** The cases behind that one in which a return was decided, and how many in each. */
    public Map<CaseId, Integer> after(long id, int most) {
        return table.after(id, most);
    }

    /** Every decision on a return of that case, the earliest first. */
    public List<DecidedReturn> of(CaseId id) {
        return stories.find(id).map(story -> told(story.entries())).orElse(List.of());
    }

    /** 退回申请: the last return that was asked for in a case, decided or not, with the facts of now. */
    public record Asked(Facts facts, CaseEvent.Returned back, UnitId giver) {}

    public Optional<Asked> asked(CaseId id) {
        return stories.find(id).flatMap(story -> {
            Case it = story.told();
            return story.entries().reversed().stream()
                    .map(Entry::event)
                    .filter(CaseEvent.Returned.class::isInstance)
                    .map(event -> (CaseEvent.Returned) event)
                    .findFirst()
                    .map(back -> new Asked(
                            it.facts(), back, it.assignment(back.assignment()).unit()));
        });
    }

    private static List<DecidedReturn> told(List<Entry> story) {
        List<DecidedReturn> decided = new ArrayList<>();
        Case it = Case.begunBy(story.getFirst());
        for (int at = 1; at < story.size(); at++) {
            Entry entry = story.get(at);
            Case.PendingReturn back = it.pendingReturn();
            if (back != null) {
                UnitId giver = it.assignment(back.asked().assignment()).unit();
                switch (entry.event()) {
                    case CaseEvent.ReturnUpheld(String note) ->
                        decided.add(decision(it, entry, true, giver, leadOf(story, at), note));
                    case CaseEvent.ReturnRejected(String note) ->
                        decided.add(decision(it, entry, false, giver, giver, note));
                    default -> {}
                }
            }
            it = it.after(entry);
        }
        return decided;
    }

    private static DecidedReturn decision(
            Case it, Entry entry, boolean upheld, UnitId giver, @Nullable UnitId settled, String note) {
        CaseEvent.Returned asked = Objects.requireNonNull(it.pendingReturn()).asked();
        UnitId whose = settled == null ? giver : settled;
        return new DecidedReturn(
                it.id(), it.number(), entry.seq(), entry.at(), it.facts(), asked, upheld, giver, whose, note);
    }

    /** The dispatch stands right behind the line that says it was upheld. */
    private static @Nullable UnitId leadOf(List<Entry> story, int at) {
        return story.subList(at + 1, story.size()).stream()
                .map(Entry::event)
                .filter(CaseEvent.Dispatched.class::isInstance)
                .map(event -> ((CaseEvent.Dispatched) event).lead())
                .findFirst()
                .orElse(null);
    }
}
