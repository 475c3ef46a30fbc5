package org.xinqiao.callback;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.callback.model.Attempt.Result;
import org.xinqiao.callback.store.CallbackFigureTable;
import org.xinqiao.callback.store.CallbackFigureTable.Span;
import org.xinqiao.callback.store.CallbackFigureTable.Totals;
import org.xinqiao.callback.store.RatingLinkTable.Stray;
import org.xinqiao.catalogue.CallbackRule.Way;
import org.xinqiao.platform.PlaceTime;

/** 回访数据: how many were asked, by which way, reached, solved and satisfied. */
@Service
public class CallbackFigures {

    private final CallbackFigureTable table;
    private final Audit audit;

    CallbackFigures(CallbackFigureTable table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /** 一种方式. */
    public record OfWay(
            Way way,
            int tries,
            int answered,
            int machine,
            int silent,
            int noAnswer,
            int unclear,
            int noReply,
            int unavailable) {}

    /** 次数. @param key a way, a reason, or why something did not count */
    public record Times(String key, int times) {}

    /**
     * 回访数据.
     *
     * @param asked of whom somebody wanted to know: all but those not drawn
     * @param waiting who is being asked still
     * @param bad who said no to one or the other
     */
    public record Figures(
            int planned,
            int notDrawn,
            int asked,
            int reached,
            int notReached,
            int waiting,
            int solved,
            int satisfied,
            int bad,
            int impossibleAsked,
            int impossibleGranted,
            List<OfWay> ways,
            List<Times> ratedBy,
            List<Times> reasons,
            List<Times> strays) {}

    /** Of those whose answer passed review from that day to that day. */
    @Transactional(readOnly = true)
    public Figures of(LocalDate from, LocalDate until, Viewer viewer) {
        Span span = new Span(PlaceTime.startOf(from), PlaceTime.startOf(until.plusDays(1)));
        Totals all = table.totals(span, viewer);
        int[] impossible = table.impossible(span, viewer);
        return new Figures(
                all.planned(),
                all.notDrawn(),
                all.planned() - all.notDrawn(),
                all.rated(),
                all.notReached(),
                all.planned() - all.notDrawn() - all.rated() - all.notReached() - all.over(),
                all.solved(),
                all.satisfied(),
                all.rated() - all.good(),
                impossible[0],
                impossible[1],
                ways(table.attempts(span, viewer)),
                times(table.ratedBy(span, viewer)),
                times(table.reasons(span, viewer)),
                strays(table.strays(span)));
    }

    /** The same for a file. */
    @Transactional
    public Figures export(LocalDate from, LocalDate until, Viewer viewer) {
        audit.read(Act.of(AuditAction.CALLBACKS_EXPORTED, viewer.who())
                .with("from", from.toString())
                .with("until", until.toString()));
        return of(from, until, viewer);
    }

    private static List<OfWay> ways(Map<Way, Map<Result, Integer>> counts) {
        return Arrays.stream(Way.values())
                .map(way -> ofWay(way, counts.getOrDefault(way, new EnumMap<>(Result.class))))
                .toList();
    }

    private static OfWay ofWay(Way way, Map<Result, Integer> counts) {
        return new OfWay(
                way,
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                of(counts, Result.ANSWERED),
                of(counts, Result.MACHINE),
                of(counts, Result.SILENT, Result.NO_KEY, Result.HUNG_UP),
                of(counts, Result.NO_ANSWER, Result.BUSY, Result.FAILED, Result.WRONG_NUMBER),
                of(counts, Result.NOT_UNDERSTOOD),
                of(counts, Result.NO_REPLY),
                of(counts, Result.UNAVAILABLE));
    }

    private static int of(Map<Result, Integer> counts, Result... results) {
        return Arrays.stream(results)
                .mapToInt(result -> counts.getOrDefault(result, 0))
                .sum();
    }

    private static List<Times> times(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> new Times(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<Times> strays(Map<Stray, Integer> counts) {
        return Arrays.stream(Stray.values())
                .map(kind -> new Times(kind.name(), counts.getOrDefault(kind, 0)))
                .toList();
    }
}
