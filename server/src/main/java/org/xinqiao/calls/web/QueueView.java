package org.xinqiao.calls.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xinqiao.calls.HotlineQueue;
import org.xinqiao.engines.callqueue.CentreId;
import org.xinqiao.engines.callqueue.Policy;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.engines.callqueue.Reach;
import org.xinqiao.engines.callqueue.SeatKind;

/** 队列的样子. */
record QueueView(
        String code,
        String name,
        String nameEn,
        Policy policy,
        long ringSeconds,
        long wrapUpSeconds,
        int callbackTries,
        long retrySeconds,
        List<ReachView> reaches,
        boolean served,
        @Nullable Integer version) {

    /** 溢出范围. @param after the wait from which on, in seconds */
    record ReachView(long after, List<String> centres, List<SeatKind> kinds, boolean remote) {

        boolean isLike(ReachView other) {
            return after == other.after && remote == other.remote && kinds.equals(other.kinds);
        }

        static ReachView of(Reach it) {
            return new ReachView(
                    it.after().toSeconds(),
                    it.centres().stream().map(CentreId::value).sorted().toList(),
                    it.kinds().stream().sorted().toList(),
                    it.remote());
        }
    }

    /** Centres that are reached in the same way stand in one line. */
    private static List<ReachView> together(List<Reach> reaches) {
        List<ReachView> lines = new ArrayList<>();
        for (Reach reach : reaches) {
            ReachView next = ReachView.of(reach);
            ReachView last = lines.isEmpty() ? null : lines.getLast();
            if (last != null && last.isLike(next)) {
                List<String> centres = Stream.concat(last.centres().stream(), next.centres().stream())
                        .distinct()
                        .toList();
                lines.set(lines.size() - 1, new ReachView(last.after(), centres, last.kinds(), last.remote()));
            } else {
                lines.add(next);
            }
        }
        return lines;
    }

    static QueueView of(HotlineQueue it) {
        QueueRule rule = it.rule();
        return new QueueView(
                it.code().value(),
                it.name(),
                it.nameEn(),
                rule.policy(),
                rule.ringLimit().toSeconds(),
                rule.wrapUpLimit().toSeconds(),
                rule.callbackTries(),
                rule.callbackRetry().toSeconds(),
                together(rule.reaches()),
                it.served(),
                it.version());
    }
}
