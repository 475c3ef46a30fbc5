package org.xinqiao.calls;

import org.xinqiao.engines.callqueue.QueueId;
import org.xinqiao.engines.callqueue.QueueRule;
import org.xinqiao.organisation.AreaCode;

/**
 * 话务队列: a line in which callers wait, and how it is served.
 *
 * @param served false for one that is given up
 */
public record HotlineQueue(AreaCode place, String name, String nameEn, QueueRule rule, boolean served, int version) {

    public QueueId code() {
        return rule.queue();
    }
}
