package org.xinqiao.demo.map;

import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** 要素: a thing on the map with what is known of it; numbers are written bare. */
public record Feature(Map<String, Object> properties, Geometry geometry) {

    /** A thing of the base map. */
    static Feature of(String kind, String name, String nameEn, Geometry geometry) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("kind", kind);
        if (!name.isEmpty()) {
            properties.put("name", name);
            properties.put("nameEn", nameEn);
        }
        return new Feature(properties, geometry);
    }
}
