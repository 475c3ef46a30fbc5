package org.xinqiao.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.store.PastCaseTable;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/** 既往诉求: the front door to cases as examples for new ones: what was told, and who it went to in the end. */
@Service
public class PastCases {

    private final PastCaseTable table;

    PastCases(PastCaseTable table) {
        this.table = table;
    }

    /**
     * 所求: which cases to look through; the newest first.
     *
     * @param matter or below it; absent for all
     * @param area or within it
     * @param settledOnly whether only those that a unit leads or led, and that nobody disputes
     */
    public record Wanted(
            @Nullable MatterCode matter, AreaCode area, Instant since, Instant before, boolean settledOnly, int most) {}

    /** Those that the viewer may see. */
    public List<PastCase> list(Viewer viewer, Wanted wanted) {
        return table.list(viewer, wanted);
    }

    /** For the house itself, which weighs by all and shows only what a viewer may see. */
    public List<PastCase> list(Wanted wanted) {
        return table.list(wanted);
    }

    /** Of these, those that the viewer may see. */
    public List<PastCase> find(Viewer viewer, Collection<CaseId> ids) {
        return ids.isEmpty() ? List.of() : table.find(viewer, ids);
    }

    /** The running cases of these callers that the viewer may see and may know to be theirs. */
    public List<PastCase> runningOf(Viewer viewer, Set<CitizenId> callers) {
        return callers.isEmpty() ? List.of() : table.runningOf(viewer, callers);
    }

    /** For the house itself, which learns from all and shows none: the last that were settled before then. */
    public List<PastCase> lastSettled(int most, Instant before) {
        return table.lastSettled(most, before);
    }

    /** For the house itself: one, whoever may see it. */
    public Optional<PastCase> find(CaseId id) {
        return table.find(id);
    }

    /** For the house itself: the last that were registered, whatever became of them. */
    public List<PastCase> lastRegistered(Instant since, int most) {
        return table.lastRegistered(since, most);
    }

    /** For the house itself: those that wait for their first dispatch, registered before then. */
    public List<PastCase> awaitingDispatch(Instant before, int most) {
        return table.awaitingDispatch(before, most);
    }

    /** How many of the last cases of a matter in an area each unit was given and kept. */
    public Map<UnitId, Integer> kept(MatterCode matter, AreaCode area, Instant before) {
        return table.kept(matter, area, before);
    }
}
