package org.xinqiao.casework.model;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One command's turn: collects what happens, letting the case move on after each happening. */
final class Turn {

    final Actor actor;
    final Context context;
    private final UUID command;
    private final List<Entry> entries = new ArrayList<>();
    private @Nullable Case now;
    private @Nullable Case beforeLast;

    Turn(@Nullable Case before, Actor actor, Context context, UUID command) {
        this.now = before;
        this.actor = actor;
        this.context = context;
        this.command = command;
    }

    Case it() {
        if (now == null) {
            throw new IllegalStateException("the case is not registered yet");
        }
        return now;
    }

    void happen(CaseEvent event, ClockChange... changes) {
        beforeLast = now;
        int seq = now == null ? 1 : now.version() + 1;
        Entry entry = new Entry(seq, context.now(), Entry.By.of(actor), command, event, List.of(changes));
        entries.add(entry);
        now = now == null ? Case.begunBy(entry) : now.after(entry);
    }

    /** Settles the clocks once, with the last entry, and closes the turn. */
    Decision.Happens done() {
        if (entries.isEmpty()) {
            return new Decision.Happens(List.of(), it());
        }
        List<ClockChange> due = ClockWork.changesFor(it(), context);
        if (!due.isEmpty()) {
            Entry last = entries.removeLast();
            List<ClockChange> all = new ArrayList<>(last.clocks());
            all.addAll(due);
            Entry full = new Entry(last.seq(), last.at(), last.by(), last.command(), last.event(), all);
            entries.add(full);
            now = beforeLast == null ? Case.begunBy(full) : beforeLast.after(full);
        }
        return new Decision.Happens(entries, it());
    }
}
