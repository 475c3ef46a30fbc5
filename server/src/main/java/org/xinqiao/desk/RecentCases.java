package org.xinqiao.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.citizens.CallerHistory;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.desk.store.CaseTables;

/** 近期诉求: what callers have told before, for whoever has them on the line now. */
@Component
class RecentCases implements CallerHistory {

    private static final int SHOWN = 10;

    private final CaseTables tables;
    private final Names names;
    private final Clock clock;

    RecentCases(CaseTables tables, Names names, Clock clock) {
        this.tables = tables;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public List<CaseRow> recentCases(Viewer viewer, Set<CitizenId> callers) {
        Instant now = clock.instant();
        return tables.ofCallers(viewer, callers, EnumSet.allOf(Stage.class), SHOWN).stream()
                .map(row -> names.named(row, now))
                .toList();
    }
}
