package org.xinqiao.engines.callqueue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** 等候队伍: all that wait, in order. Never changes; a call more or less is another line. */
record Line(List<Call> calls) {

    static final Line EMPTY = new Line(List.of());

    Line with(Call call) {
        int at = Collections.binarySearch(calls, call, Call.ORDER);
        var longer = new ArrayList<Call>(calls.size() + 1);
        longer.addAll(calls);
        longer.add(at < 0 ? -at - 1 : at, call);
        return new Line(longer);
    }

    Line without(Call call) {
        int at = Collections.binarySearch(calls, call, Call.ORDER);
        if (at < 0) {
            throw new IllegalStateException(call.id() + " is not in line");
        }
        var shorter = new ArrayList<>(calls);
        shorter.remove(at);
        return new Line(shorter);
    }
}
