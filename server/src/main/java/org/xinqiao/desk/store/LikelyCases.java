package org.xinqiao.desk.store;

import static org.xinqiao.schema.casework.Tables.CASE_FACT;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.CodeRange;

/** 相近诉求的候选: running cases of the same kind nearby, or of the same caller. */
@Repository
public class LikelyCases {

    private static final Set<Stage> RUNNING = EnumSet.range(Stage.AWAITING_DISPATCH, Stage.AWAITING_CLOSE);
    private static final int MOST = 100;
    /** A group of matters 中类, a street 街道. */
    private static final int GROUP = 4;

    private static final int STREET = 9;

    private final CaseTables tables;

    public LikelyCases(CaseTables tables) {
        this.tables = tables;
    }

    /**
     * Candidates to weigh, each once. Nothing to go by gives none.
     *
     * @param since cases of others that were registered before are no longer taken for the same
     */
    public List<StoredRow> candidates(
            Viewer viewer,
            @Nullable MatterCode matter,
            @Nullable AreaCode area,
            Collection<CitizenId> callers,
            Instant since) {
        Map<Long, StoredRow> found = new LinkedHashMap<>();
        tables.ofCallers(viewer, callers, RUNNING, MOST).forEach(row -> found.put(row.id(), row));
        if (area != null && area.value().length() >= STREET) {
            Condition near = nearby(matter, area).and(CASE_FACT.REGISTERED_AT.ge(since));
            tables.newest(viewer, RUNNING, near, MOST).forEach(row -> found.putIfAbsent(row.id(), row));
        }
        return List.copyOf(found.values());
    }

    /** In the same street, and of the same group where the matter is known. */
    private static Condition nearby(@Nullable MatterCode matter, AreaCode area) {
        Condition street = CodeRange.within(CASE_FACT.AREA, beginning(area.value(), STREET));
        return matter == null
                ? street
                : street.and(CodeRange.within(CASE_FACT.MATTER, beginning(matter.value(), GROUP)));
    }

    private static String beginning(String code, int length) {
        return code.substring(0, Math.min(length, code.length()));
    }
}
