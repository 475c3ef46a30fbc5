package org.xinqiao.calls.web;

import java.util.List;
import org.xinqiao.calls.SeatNow;

/** 可转接的去处. */
record Targets(List<SeatNow.QueueName> queues, List<SeatNow.Colleague> colleagues) {

    static final Targets NONE = new Targets(List.of(), List.of());

    Targets {
        queues = List.copyOf(queues);
        colleagues = List.copyOf(colleagues);
    }
}
