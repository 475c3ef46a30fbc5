package org.xinqiao.engines.matching;

import java.util.Map;

/** 历史派单: how often each unit was given this matter in this area before and kept it (a returned dispatch does not count). */
@FunctionalInterface
public interface History {

    /** Nothing is known of the past. */
    History NONE = (matter, area) -> Map.of();

    /** Number of kept dispatches for each unit code. */
    Map<String, Integer> keptDispatches(String matter, String area);
}
