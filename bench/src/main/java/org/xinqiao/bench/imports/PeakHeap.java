package org.xinqiao.bench.imports;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;

/** 堆峰值: how much was taken at most, with the garbage that had not been cleared yet. */
final class PeakHeap {

    private static final long MEGABYTE = 1 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();

    /** Begins to count anew, with nothing but what is still needed. */
    void reset() {
        System.gc();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    long megabytes() {
        return pools.stream()
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / MEGABYTE;
    }
}
