package org.xinqiao.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.desk.model.CaseFilter;
import org.xinqiao.desk.model.Cursor;
import org.xinqiao.desk.model.Order;
import org.xinqiao.desk.model.Search;
import org.xinqiao.desk.model.Worklist;
import org.xinqiao.desk.store.CaseTables;
import org.xinqiao.desk.store.StoredRow;
import org.xinqiao.platform.ProblemFound;

/** 工作清单: the front door to what each role has to work on. */
@Service
public class Worklists {

    /** Counting a list stops here: nobody works through more in a day. */
    public static final int COUNTED = 1000;

    private static final int LONGEST_PAGE = 200;

    private final CaseTables tables;
    private final Names names;
    private final Clock clock;

    Worklists(CaseTables tables, Names names, Clock clock) {
        this.tables = tables;
        this.names = names;
        this.clock = clock;
    }

    /** The lists of the viewer's roles, each with how much is on it. */
    public List<Counted> list(Viewer viewer) {
        Instant now = clock.instant();
        List<Worklist> lists = Worklist.of(viewer);
        List<Search> searches = lists.stream()
                .map(list -> list.search(viewer, CaseFilter.NONE, now))
                .toList();
        List<Integer> counts = tables.counts(searches, COUNTED + 1);
        return IntStream.range(0, lists.size())
                .mapToObj(i -> new Counted(lists.get(i), counts.get(i)))
                .toList();
    }

    /**
     * One page of a list.
     *
     * @param order absent for the list's own
     * @param after where the page before ended; absent for the first one
     * @throws ProblemFound with {@link DeskProblem#NO_SUCH_WORKLIST} or {@link DeskProblem#BAD_CURSOR}
     */
    @Transactional(readOnly = true)
    public Page page(
            Viewer viewer, String key, CaseFilter filter, @Nullable Order order, @Nullable String after, int limit) {
        Worklist list = get(viewer, key);
        Order wanted = order == null ? list.order() : order;
        Cursor cursor = after == null
                ? null
                : Cursor.parse(after, wanted).orElseThrow(() -> new ProblemFound(DeskProblem.BAD_CURSOR));
        int most = Math.clamp(limit, 1, LONGEST_PAGE);
        Instant now = clock.instant();
        List<StoredRow> found = tables.page(list.search(viewer, filter, now), wanted, cursor, most + 1);
        List<StoredRow> shown = found.subList(0, Math.min(most, found.size()));
        String next = found.size() > most ? cursorAt(shown.getLast(), wanted).text() : null;
        return new Page(shown.stream().map(row -> names.named(row, now)).toList(), next);
    }

    /** The list of that key, if it is one of the viewer's roles. */
    public Worklist get(Viewer viewer, String key) {
        return Worklist.find(key)
                .filter(list -> list.isFor(viewer))
                .orElseThrow(() -> new ProblemFound(DeskProblem.NO_SUCH_WORKLIST));
    }

    private static Cursor cursorAt(StoredRow row, Order order) {
        return switch (order.sort()) {
            case DUE -> new Cursor(order, null, row.dueAt(), row.id());
            case REGISTERED -> new Cursor(order, null, row.registeredAt(), row.id());
            case NUMBER -> new Cursor(order, row.number(), null, row.id());
        };
    }

    /** 清单与件数: {@code count} is {@link #COUNTED} + 1 where there are more. */
    public record Counted(Worklist list, int count) {}

    /**
     * 一页.
     *
     * @param next what to ask for the next page with; absent on the last one
     */
    public record Page(List<CaseRow> rows, @Nullable String next) {
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
