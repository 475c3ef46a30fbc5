package org.xinqiao.demo.areas;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * 区域: one area of the five-level tree as it is written out.
 *
 * @param slug the name in small letters and digits, for usernames
 * @param parent the code of the area above, empty for the city
 * @param shape its border on the map
 * @param centre a point within, where people live
 * @param homes points on land within; empty above the grids
 */
public record Area(
        String code,
        int level,
        String parent,
        String name,
        String nameEn,
        String slug,
        Polygon shape,
        Coordinate centre,
        List<Coordinate> homes) {}
