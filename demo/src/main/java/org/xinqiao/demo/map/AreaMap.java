package org.xinqiao.demo.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.demo.areas.Area;

/** 区划图: the borders of all areas. */
public final class AreaMap {

    private AreaMap() {}

    /** One polygon for each area. */
    public static List<Feature> of(List<Area> areas) {
        return areas.stream().map(AreaMap::feature).toList();
    }

    private static Feature feature(Area area) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("code", area.code());
        properties.put("level", area.level());
        properties.put("name", area.name());
        return new Feature(properties, area.shape());
    }
}
