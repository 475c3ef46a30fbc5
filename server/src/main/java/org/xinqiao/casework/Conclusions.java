package org.xinqiao.casework;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.store.ConcludedTable;
import org.xinqiao.catalogue.Disposition;
import org.xinqiao.catalogue.Rules;
import org.xinqiao.platform.Slice;
import org.xinqiao.platform.TimeCursor;

/** 不转办去向: the front door to which cases ended without becoming an order, in which ways and how often. */
@Service
public class Conclusions {

    private final ConcludedTable table;
    private final Cases cases;
    private final Rules rules;
    private final Audit audit;

    Conclusions(ConcludedTable table, Cases cases, Rules rules, Audit audit) {
        this.table = table;
        this.cases = cases;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * 一种去向的数.
     *
     * @param called as it was called when it was last taken
     * @param ranked whether such cases count where units are compared
     * @param clause which rule allows it; empty for a way that the place knows no more
     * @param cases how often it was taken in the month
     * @param reopened how many of those were opened again or left the case they had joined
     */
    public record Count(
            String way, String called, String calledEn, boolean ranked, String clause, int cases, int reopened) {}

    /**
     * 月度统计.
     *
     * @param registered how many cases came in that month
     * @param dispatched how many of those were given to a unit
     */
    public record Figures(YearMonth month, int registered, int dispatched, List<Count> ways) {}

    /** 不转办的一件. */
    public record Concluded(
            CaseId id,
            int seq,
            String number,
            String title,
            Instant at,
            String by,
            String called,
            String calledEn,
            String to,
            String earlier) {}

    /** The command that a form asks for; the earlier case has to be one that the viewer may see, or nothing is named. */
    public Command.Conclude command(Viewer viewer, String way, String words, String to, @Nullable CaseId earlier) {
        String number = earlier == null
                ? ""
                : cases.find(viewer, earlier).map(seen -> seen.it().number()).orElse("");
        return new Command.Conclude(way, words, to, number.isEmpty() ? null : earlier, number);
    }

    /** What was concluded in a month within the viewer's area; a way of today's rules that nobody took stands there with none. */
    @Transactional(readOnly = true)
    public Figures of(Viewer viewer, YearMonth month) {
        List<Count> taken = table.counts(viewer, month);
        List<Count> all = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Disposition way : rules.now().dispositions()) {
            known.add(way.code());
            Count none = new Count(way.code(), way.zh(), way.en(), way.ranked(), way.clause(), 0, 0);
            all.add(taken.stream()
                    .filter(each -> each.way().equals(way.code()))
                    .findFirst()
                    .map(each -> new Count(
                            way.code(), way.zh(), way.en(), each.ranked(), way.clause(), each.cases(), each.reopened()))
                    .orElse(none));
        }
        taken.stream().filter(each -> !known.contains(each.way())).forEach(all::add);
        all.sort(Comparator.comparingInt(Count::cases).reversed());
        ConcludedTable.Came came = table.came(viewer, month);
        return new Figures(month, came.registered(), came.dispatched(), all);
    }

    /** The same to be taken away, which is on record. */
    @Transactional
    public Figures export(Viewer viewer, YearMonth month) {
        Figures figures = of(viewer, month);
        audit.read(Act.of(AuditAction.LIST_EXPORTED, viewer.who())
                .with("list", "conclusions")
                .with("rows", figures.ways().size()));
        return figures;
    }

    /** Those cases, the latest first. @param way absent for all of them, and @param after the last that was shown */
    @Transactional(readOnly = true)
    public Slice<Concluded> page(
            Viewer viewer, YearMonth month, @Nullable String way, @Nullable TimeCursor after, int limit) {
        return Slice.of(table.page(viewer, month, way, after, limit + 1), limit);
    }
}
