package org.xinqiao.calls.web;

import java.util.List;
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

        static ReachView of(Reach it) {
            return new ReachView(
                    it.after().toSeconds(),
                    it.centres().stream().map(CentreId::value).sorted().toList(),
                    it.kinds().stream().sorted().toList(),
                    it.remote());
        }
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
                rule.reaches().stream().map(ReachView::of).toList(),
                it.served(),
                it.version());
    }
}
