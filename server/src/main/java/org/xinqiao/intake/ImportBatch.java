package org.xinqiao.intake;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.Histories;
import org.xinqiao.casework.History;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.Caller;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.intake.store.ImportTable;
import org.xinqiao.intake.store.RowFailure;
import org.xinqiao.intake.store.TableRow;

/**
 * 批次: some rows and the progress they make, in one transaction, so that no row is lost and none is counted twice,
 * whenever the power fails.
 */
@Component
class ImportBatch {

    private static final Logger LOG = LoggerFactory.getLogger(ImportBatch.class);
    private static final int TRIES = 2;

    /** Connection lost, no room left, told to stop, system error: the classes of SQLSTATE that no row can be blamed for. */
    private static final Set<String> IN_NEED = Set.of("08", "53", "57", "58");

    private final RowReading reading;
    private final Cases cases;
    private final Histories histories;
    private final Citizens citizens;
    private final ImportTable table;
    private final TransactionTemplate transactions;

    ImportBatch(
            RowReading reading,
            Cases cases,
            Histories histories,
            Citizens citizens,
            ImportTable table,
            TransactionTemplate transactions) {
        this.reading = reading;
        this.cases = cases;
        this.histories = histories;
        this.citizens = citizens;
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * Takes the rows together; when one of them spoils that, each by itself.
     *
     * @param from how many rows of the file have been taken before
     * @throws RuntimeException when it cannot go on now; what has been counted until then is in
     */
    void take(Viewer viewer, ImportRun run, List<TableRow> rows, int from) {
        if (tryIt(viewer, run, rows, from)) {
            return;
        }
        for (int i = 0; i < rows.size(); i++) {
            alone(viewer, run, rows.get(i), from + i);
        }
    }

    private void alone(Viewer viewer, ImportRun run, TableRow row, int from) {
        if (!tryIt(viewer, run, List.of(row), from)) {
            RowFailure failure = new RowFailure(row.no(), "系统未能登记这一行", "the system could not register this row");
            ImportTable.Advance advance = new ImportTable.Advance(0, 0, 0, List.of(failure));
            transactions.executeWithoutResult(status -> table.advance(run.id(), from, advance));
        }
    }

    /** Somebody else may bring in the same rows at the same time: then they are there at the next try. */
    private boolean tryIt(Viewer viewer, ImportRun run, List<TableRow> rows, int from) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                transactions.executeWithoutResult(status -> {
                    Tally tally = new Tally(viewer, run);
                    tally.take(rows);
                    table.advance(run.id(), from, tally.advance());
                });
                return true;
            } catch (RuntimeException e) {
                checkCanGoOn(run, from, e);
                LOG.info("import {}: {} rows from {}, try {}: {}", run.id(), rows.size(), from, attempt, e.toString());
            }
        }
        return false;
    }

    /** It was a row's fault unless the database is in need or the rows have been counted after all. */
    private void checkCanGoOn(ImportRun run, int from, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException answer
                    && answer.getSQLState() != null
                    && IN_NEED.contains(answer.getSQLState().substring(0, 2))) {
                throw e;
            }
        }
        table.checkAt(run.id(), from);
    }

    private final class Tally {

        private final Viewer viewer;
        private final ImportRun run;
        private final List<RowFailure> failures = new ArrayList<>();
        private int registered;
        private int repeated;
        private int unmatched;

        private Tally(Viewer viewer, ImportRun run) {
            this.viewer = viewer;
            this.run = run;
        }

        private ImportTable.Advance advance() {
            return new ImportTable.Advance(registered, repeated, unmatched, failures);
        }

        private void take(List<TableRow> rows) {
            List<RowReading.Good> good = new ArrayList<>();
            for (TableRow row : rows) {
                switch (reading.read(row, run, viewer)) {
                    case RowReading.Bad(RowFailure failure) -> failures.add(failure);
                    case RowReading.Good it -> good.add(it);
                }
            }
            takeGood(good);
        }

        /** What stands here twice is known by the time its second turn comes. */
        private void takeGood(List<RowReading.Good> good) {
            Map<String, CaseId> known = cases.registeredFrom(
                    good.stream().map(RowReading.Good::source).toList());
            Map<String, RowReading.Good> fresh = new LinkedHashMap<>();
            List<RowReading.Good> again = new ArrayList<>();
            for (RowReading.Good it : good) {
                CaseId before = known.get(it.source());
                if (before != null) {
                    takeKnown(it, before);
                } else if (fresh.putIfAbsent(it.source(), it) != null) {
                    again.add(it);
                }
            }
            if (!fresh.isEmpty()) {
                register(fresh.values());
            }
            if (!again.isEmpty()) {
                takeGood(again);
            }
        }

        private void takeKnown(RowReading.Good it, CaseId before) {
            if (it.hasId() && saysOtherwise(before, it)) {
                failures.add(new RowFailure(
                        it.row(),
                        "来源编号已用于另一件内容不同的诉求，请核对编号",
                        "this source id belongs to a case with another text; check the id"));
            } else {
                repeated++;
            }
        }

        /** The database takes many at once far faster than one by one. */
        private void register(Collection<RowReading.Good> rows) {
            History history = histories.begin();
            Iterator<CitizenId> callers = callers(rows);
            for (RowReading.Good it : rows) {
                Facts facts = isAnonymous(it) ? it.facts() : it.facts().withCaller(callers.next());
                NewCase wanted = new NewCase(UUID.randomUUID(), it.source(), facts);
                switch (history.register(viewer, wanted, it.at())) {
                    case Outcome.Done _ -> {
                        registered++;
                        unmatched += it.isUnmatched() ? 1 : 0;
                    }
                    case Outcome.Refused(var problem) ->
                        failures.add(new RowFailure(it.row(), problem.zh(), problem.en()));
                    case Outcome.Stale _ -> throw new IllegalStateException("a new case has no older version");
                }
            }
            histories.write(List.of(history));
        }

        private Iterator<CitizenId> callers(Collection<RowReading.Good> rows) {
            return citizens.findOrCreate(rows.stream()
                            .filter(it -> !isAnonymous(it))
                            .map(it -> new Caller(it.name(), it.phone()))
                            .toList())
                    .iterator();
        }

        private static boolean isAnonymous(RowReading.Good it) {
            return it.name().isBlank() && it.phone().isBlank();
        }

        /** The text as it came in then counts, not what it has been put right to since. */
        private boolean saysOtherwise(CaseId before, RowReading.Good it) {
            return cases.find(viewer, before)
                    .map(seen -> seen.story().getFirst().event())
                    .filter(event -> !sameText(event, it.facts()))
                    .isPresent();
        }

        private static boolean sameText(@Nullable CaseEvent event, Facts facts) {
            return event instanceof CaseEvent.Registered registered
                    && registered.facts().text().equals(facts.text());
        }
    }
}
