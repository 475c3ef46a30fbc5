package org.xinqiao.access;

import java.util.Set;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 数据范围: what a viewer may see: the cases of an area's subtree, or, without the power to read them all,
 * only those in which a unit of the own subtree has had a part.
 *
 * @param area the root of the area subtree
 * @param units the own unit and all below it
 * @param readAll whether every case of the area may be read
 * @param line the own unit and all above it: what is kept from one of these is kept from the viewer
 */
public record Scope(AreaCode area, Set<UnitId> units, boolean readAll, Set<UnitId> line) {

    public Scope {
        units = Set.copyOf(units);
        line = Set.copyOf(line);
    }

    /** Of somebody who works nowhere in the tree of units. */
    public Scope(AreaCode area, Set<UnitId> units, boolean readAll) {
        this(area, units, readAll, Set.of());
    }
}
