package org.xinqiao.engines.callqueue.staffing;

import java.time.Duration;

/** 服务水平: the share of calls that are to be answered within a time. */
public record ServiceLevel(double share, Duration within) {

    /** 95 % within 15 s: both figures of GB/T 33358-2016, asked of the same calls. */
    public static final ServiceLevel NATIONAL = new ServiceLevel(0.95, Duration.ofSeconds(15));

    public ServiceLevel {
        if (!(share > 0 && share < 1) || within.isNegative()) {
            throw new IllegalArgumentException("a level that can be kept, not " + share + " within " + within);
        }
    }
}
