package org.xinqiao.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * 备份清单: what a backup holds, written before all else.
 *
 * @param version the newest migration of the database it was made of
 * @param tables in an order in which each comes after those it refers to
 * @param sequences where each goes on
 */
record Manifest(Instant madeAt, String version, List<Table> tables, Map<String, Place> sequences) {

    Manifest {
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /**
     * 表.
     *
     * @param columns those that are stored, in order
     * @param sum over all rows, in whatever order they come
     */
    record Table(String name, List<String> columns, long rows, String sum) {
        Table {
            columns = List.copyOf(columns);
        }
    }

    /** 序列位置. */
    record Place(long value, boolean called) {}
}
