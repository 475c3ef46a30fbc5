package org.xinqiao.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Facts;
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
    private static final int TRIES = 3;

    private final RowReading reading;
    private final Cases cases;
    private final Citizens citizens;
    private final ImportTable table;
    private final TransactionTemplate transactions;

    ImportBatch(
            RowReading reading, Cases cases, Citizens citizens, ImportTable table, TransactionTemplate transactions) {
        this.reading = reading;
        this.cases = cases;
        this.citizens = citizens;
        this.table = table;
        this.transactions = transactions;
    }

    /** Takes the rows together; when one of them spoils that, each by itself. */
    void take(Viewer viewer, ImportRun run, List<TableRow> rows) {
        try {
            together(viewer, run, rows);
        } catch (RuntimeException e) {
            table.touch();
            LOG.info(
                    "import {}: row by row from {}: {}",
                    run.id(),
                    rows.getFirst().no(),
                    e.getMessage());
            rows.forEach(row -> alone(viewer, run, row));
        }
    }

    private void together(Viewer viewer, ImportRun run, List<TableRow> rows) {
        transactions.executeWithoutResult(status -> {
            Tally tally = new Tally(viewer, run);
            tally.take(rows);
            table.advance(run.id(), tally.registered, tally.repeated, tally.failures);
        });
    }

    /** Somebody else may bring in the same row at the same time: then it is there at the second try. */
    private void alone(Viewer viewer, ImportRun run, TableRow row) {
        for (int attempt = 1; ; attempt++) {
            try {
                together(viewer, run, List.of(row));
                return;
            } catch (RuntimeException e) {
                table.touch();
                if (attempt == TRIES) {
                    LOG.warn("import {}: row {} could not be taken", run.id(), row.no(), e);
                    RowFailure failure =
                            new RowFailure(row.no(), "系统未能登记这一行", "the system could not register this row");
                    transactions.executeWithoutResult(status -> table.advance(run.id(), 0, 0, List.of(failure)));
                    return;
                }
            }
        }
    }

    private final class Tally {

        private final Viewer viewer;
        private final ImportRun run;
        private final List<RowFailure> failures = new ArrayList<>();
        private int registered;
        private int repeated;

        private Tally(Viewer viewer, ImportRun run) {
            this.viewer = viewer;
            this.run = run;
        }

        private void take(List<TableRow> rows) {
            Map<TableRow, RowReading.Good> good = new HashMap<>();
            List<TableRow> readable = new ArrayList<>();
            for (TableRow row : rows) {
                switch (reading.read(row, run, viewer)) {
                    case RowReading.Bad(RowFailure failure) -> failures.add(failure);
                    case RowReading.Good it -> {
                        good.put(row, it);
                        readable.add(row);
                    }
                }
            }
            Map<String, CaseId> known = new HashMap<>(cases.registeredFrom(
                    good.values().stream().map(RowReading.Good::source).toList()));
            for (TableRow row : readable) {
                RowReading.Good it = good.get(row);
                if (it != null) {
                    takeOne(row, it, known);
                }
            }
        }

        private void takeOne(TableRow row, RowReading.Good it, Map<String, CaseId> known) {
            CaseId before = known.get(it.source());
            if (before == null) {
                register(row, it, known);
            } else if (it.hasId() && saysOtherwise(before, it)) {
                failures.add(new RowFailure(
                        row.no(),
                        "来源编号已用于另一件内容不同的诉求，请核对编号",
                        "this source id belongs to a case with another text; check the id"));
            } else {
                repeated++;
            }
        }

        private void register(TableRow row, RowReading.Good it, Map<String, CaseId> known) {
            NewCase wanted = new NewCase(UUID.randomUUID(), it.source(), withCaller(it));
            Instant at = it.at();
            switch (at == null ? cases.register(viewer, wanted) : cases.registerAt(viewer, wanted, at)) {
                case Outcome.Done done -> {
                    known.put(it.source(), done.it().id());
                    registered++;
                }
                case Outcome.Refused(var problem) -> failures.add(new RowFailure(row.no(), problem.zh(), problem.en()));
                case Outcome.Stale _ -> throw new IllegalStateException("a new case has no older version");
            }
        }

        private Facts withCaller(RowReading.Good it) {
            return it.name().isEmpty() && it.phone().isEmpty()
                    ? it.facts()
                    : Callers.with(it.facts(), citizens.findOrCreate(it.name(), it.phone()));
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
