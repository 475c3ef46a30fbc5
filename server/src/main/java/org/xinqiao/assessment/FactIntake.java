package org.xinqiao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.assessment.model.Cell;
import org.xinqiao.assessment.model.FactReading;
import org.xinqiao.assessment.model.FactRow;
import org.xinqiao.assessment.model.Tally;
import org.xinqiao.assessment.store.FactTable;
import org.xinqiao.assessment.store.RunTable;
import org.xinqiao.assessment.store.TallyTable;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Stories;
import org.xinqiao.casework.model.Entry;

/**
 * 事实入库: reads stories into facts, and brings the sums of every period that is still live to where the facts lead: only by what
 * these cases changed. The same story again changes nothing.
 */
@Service
public class FactIntake {

    private static final int AT_ONCE = 500;

    private final Stories stories;
    private final FactTable facts;
    private final RunTable runs;
    private final TallyTable tallies;
    private final TransactionTemplate transactions;

    FactIntake(Stories stories, FactTable facts, RunTable runs, TallyTable tallies, TransactionTemplate transactions) {
        this.stories = stories;
        this.facts = facts;
        this.runs = runs;
        this.tallies = tallies;
        this.transactions = transactions;
    }

    /** Reads these cases as far as they go now; answers with how many had gone on. */
    public int takeIn(Collection<CaseId> ids) {
        Map<CaseId, List<Entry>> told = stories.of(ids);
        Map<CaseId, Integer> lines = new LinkedHashMap<>();
        told.forEach((id, story) -> lines.put(id, story.getLast().seq()));
        Integer taken = transactions.execute(status -> {
            Set<CaseId> further = facts.read(lines);
            write(further, told);
            return further.size();
        });
        return taken == null ? 0 : taken;
    }

    /** Reads these cases again, since something is said of them beside their stories now. */
    void again(Collection<CaseId> ids) {
        Map<CaseId, List<Entry>> told = stories.of(ids);
        transactions.executeWithoutResult(status -> write(told.keySet(), told));
    }

    private void write(Set<CaseId> ids, Map<CaseId, List<Entry>> told) {
        if (ids.isEmpty()) {
            return;
        }
        List<FactRow> rows = new ArrayList<>();
        ids.forEach(id -> rows.addAll(FactReading.of(told.getOrDefault(id, List.of()))));
        Set<LocalDate> months = new HashSet<>(facts.monthsOf(ids));
        rows.forEach(row -> months.add(row.month()));
        List<Run> live = runs.holdLive(months);
        Map<Run, Map<Cell, Tally>> before = new HashMap<>();
        live.forEach(run -> before.put(run, tallies.countOf(run, ids)));
        facts.replace(ids, rows);
        live.forEach(run -> tallies.replace(run, before.getOrDefault(run, Map.of()), tallies.countOf(run, ids)));
    }

    /** Reads whatever was registered behind the last that was read: by an import, or while no process listened. */
    public int catchUp() {
        return follow(facts.lastSeen());
    }

    /** Holds every story to how far it was read, and reads those that went on unheard. */
    public int catchUpAll() {
        return follow(0);
    }

    /** Reads every story anew; periods that are live follow, what was published does not. */
    public int rebuild() {
        facts.forgetSeen();
        int read = follow(0);
        facts.settle();
        return read;
    }

    private int follow(long from) {
        int read = 0;
        long after = from;
        Map<CaseId, Integer> lines = stories.linesAfter(after, AT_ONCE);
        while (!lines.isEmpty()) {
            Map<CaseId, Integer> seen = facts.seen(lines.keySet());
            List<CaseId> behind = lines.entrySet().stream()
                    .filter(each -> !each.getValue().equals(seen.get(each.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            read += behind.isEmpty() ? 0 : takeIn(behind);
            after = lines.keySet().stream().mapToLong(CaseId::value).max().orElse(after);
            lines = stories.linesAfter(after, AT_ONCE);
        }
        return read;
    }
}
