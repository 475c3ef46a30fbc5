package org.xinqiao.casework.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.stereotype.Repository;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.StoryMark;
import org.xinqiao.audit.Who;
import org.xinqiao.casework.model.Assignment;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.organisation.UnitId;

/** 批量入库: many new cases with their whole stories at once, by COPY. The rows are those that single commands leave. */
@Repository
public class CaseLoad {

    private static final String STATE = copy("case_state", CaseRows.STATE.stream());
    private static final String FACT =
            copy("case_fact", Stream.concat(CaseRows.FACT.stream(), CaseRows.ORIGIN.stream()));
    private static final String ORDERS =
            copy("assignment", Stream.concat(Stream.of("case_id"), CaseRows.ORDER.stream()));
    private static final String PARTS = copy(
            "unit_case",
            Stream.of(List.of("case_id"), CaseRows.PART, CaseRows.PART_FACT).flatMap(List::stream));
    private static final String STORY = copy("story", Stream.concat(Stream.of("case_id"), CaseRows.LINE.stream()));

    private final DSLContext sql;
    private final Audit audit;

    CaseLoad(DSLContext sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    /**
     * 一件的全部经过.
     *
     * @param it where the story leads
     * @param source where it came from
     */
    public record Told(Case it, List<Entry> story, @Nullable String source) {
        public Told {
            story = List.copyOf(story);
        }
    }

    /** Adds cases that were not there; part of the caller's transaction. */
    public void add(Collection<Told> cases) {
        if (cases.isEmpty()) {
            return;
        }
        List<StoryMark> marks = new ArrayList<>(cases.size());
        CopyText states = new CopyText();
        CopyText facts = new CopyText();
        CopyText orders = new CopyText();
        CopyText parts = new CopyText();
        CopyText lines = new CopyText();
        for (Told told : cases) {
            Case it = told.it();
            Entry first = told.story().getFirst();
            states.row(CaseRows.state(it, told.story().getLast().at()));
            facts.row(CaseRows.fact(it.facts()), CaseRows.origin(it, first, told.source()));
            for (Assignment order : it.assignments()) {
                orders.row(List.of(it.id().value()), CaseRows.order(order));
            }
            for (UnitId unit : CaseStatement.unitsOf(it.assignments())) {
                parts.row(List.of(it.id().value()), CaseRows.part(it, unit), CaseRows.partFact(it.facts()));
            }
            marks.add(addStory(told, lines));
        }
        sql.connection(connection -> {
            send(connection, FACT, facts);
            send(connection, STATE, states);
            send(connection, ORDERS, orders);
            send(connection, PARTS, parts);
            send(connection, STORY, lines);
        });
        Entry.By by = cases.iterator().next().story().getFirst().by();
        audit.did(Act.of(AuditAction.CASES_LOADED, new Who(by.account(), by.name()))
                .with("cases", marks.size())
                .marking(marks));
    }

    private static StoryMark addStory(Told told, CopyText lines) {
        byte[] seal = Chain.BEGINNING;
        for (Entry entry : told.story()) {
            Chain.Line line = Chain.Line.of(told.it().id(), entry);
            seal = Chain.seal(seal, line);
            lines.row(List.of(line.caseId()), CaseRows.line(line, seal));
        }
        return new StoryMark(told.it().id().value(), told.story().getLast().seq(), seal);
    }

    /** Tells the database anew how the tables look, for good plans right after much was added. */
    public void analyze() {
        sql.fetch("select casework.look_anew()");
    }

    private static String copy(String table, Stream<String> columns) {
        return "copy casework." + table + " (" + String.join(",", columns.toList()) + ") from stdin";
    }

    private static void send(Connection connection, String copy, CopyText rows) throws SQLException {
        CopyIn sending = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            sending.writeToCopy(rows.content(), 0, rows.length());
            sending.endCopy();
        } finally {
            if (sending.isActive()) {
                sending.cancelCopy();
            }
        }
    }
}
