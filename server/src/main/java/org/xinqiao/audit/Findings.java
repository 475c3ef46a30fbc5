package org.xinqiao.audit;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.audit.model.Finding;

/** 核对发现: all are counted, the first are kept. */
final class Findings {

    private static final int KEPT = 500;

    private final List<Finding> first = new ArrayList<>();
    private long count;

    void add(Finding finding) {
        count++;
        if (first.size() < KEPT) {
            first.add(finding);
        }
    }

    List<Finding> first() {
        return List.copyOf(first);
    }

    long count() {
        return count;
    }
}
