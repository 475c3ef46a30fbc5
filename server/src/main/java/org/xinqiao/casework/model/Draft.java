package org.xinqiao.casework.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.organisation.UnitId;

/** A case while one entry is being applied to it; nobody outside {@link Evolution} sees it. */
final class Draft {

    private final Case before;
    private final Entry entry;
    Stage stage;
    Facts facts;
    final List<Assignment> assignments;
    int holder;
    Case.@Nullable Terms terms;
    final Map<ClockKey, Clock> clocks;
    Case.@Nullable ReplyGiven reply;
    Case.@Nullable PendingReturn pendingReturn;
    Case.@Nullable PendingExtension pendingExtension;

    @Nullable
    Rating rating;

    Case.@Nullable Supervision supervision;
    Case.@Nullable Suspension suspension;

    @Nullable
    CaseId mergedInto;

    final List<CaseId> duplicates;
    private Set<UnitId> bound;
    Case.Counts counts;

    Draft(Case before, Entry entry) {
        this.before = before;
        this.entry = entry;
        stage = before.stage();
        facts = before.facts();
        assignments = new ArrayList<>(before.assignments());
        holder = before.holder();
        terms = before.terms();
        clocks = new LinkedHashMap<>(before.clocks());
        reply = before.reply();
        pendingReturn = before.pendingReturn();
        pendingExtension = before.pendingExtension();
        rating = before.rating();
        supervision = before.supervision();
        suspension = before.suspension();
        mergedInto = before.mergedInto();
        duplicates = new ArrayList<>(before.duplicates());
        bound = before.bound();
        counts = before.counts();
    }

    /** Gives an order and returns its number. */
    int order(UnitId unit, Assignment.Role role, int parent, String note) {
        int no = assignments.size() + 1;
        assignments.add(new Assignment(
                no, unit, role, Assignment.State.AWAITING_SIGN, parent, entry.at(), entry.at(), null, null, note, ""));
        return no;
    }

    Assignment assignment(int no) {
        return assignments.get(no - 1);
    }

    void set(int no, Assignment.State state) {
        assignments.set(no - 1, assignment(no).in(state, entry.at()));
    }

    /** Ends the lead's whole chain: the order now worked on with {@code last}, those above it likewise. */
    void endLead(Assignment.State last) {
        int no = holder;
        while (no != 0) {
            set(no, last);
            no = assignment(no).parent();
        }
        holder = 0;
        pendingReturn = null;
        pendingExtension = null;
    }

    /** What the centre has decided of a unit's return binds that unit. */
    void bind(UnitId unit) {
        Set<UnitId> more = new HashSet<>(bound);
        more.add(unit);
        bound = more;
    }

    void endAssists() {
        for (Assignment each : List.copyOf(assignments)) {
            if (each.role() == Assignment.Role.ASSIST && each.state().isOpen()) {
                set(each.no(), Assignment.State.ENDED);
            }
        }
    }

    /** Nobody outside the centre owes anything any more. */
    void endAll() {
        endLead(Assignment.State.ENDED);
        endAssists();
        supervision = null;
        suspension = null;
    }

    void change(ClockChange change) {
        clocks.compute(
                change.key(),
                (key, clock) ->
                        Clock.after(clock, change, entry.at(), entry.by().name()));
    }

    Case done() {
        entry.clocks().forEach(this::change);
        int since = stage == before.stage() && !begunAnew() ? before.stageSince() : entry.seq();
        return new Case(
                before.id(),
                before.number(),
                entry.seq(),
                stage,
                since,
                before.registered(),
                entry.at(),
                facts,
                assignments,
                holder,
                terms,
                clocks,
                reply,
                pendingReturn,
                pendingExtension,
                rating,
                supervision,
                suspension,
                mergedInto,
                duplicates,
                bound,
                counts);
    }

    /** A second try to reach the citizen begins the wait for it anew. */
    private boolean begunAnew() {
        return entry.event() instanceof CaseEvent.CalledBack && stage == Stage.AWAITING_CALLBACK;
    }
}
