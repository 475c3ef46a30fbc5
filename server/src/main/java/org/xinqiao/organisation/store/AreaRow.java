package org.xinqiao.organisation.store;

import org.jspecify.annotations.Nullable;
import org.xinqiao.organisation.Area;

/**
 * 区域一行: an area as it is kept.
 *
 * @param shape its border as a GeoJSON geometry
 */
public record AreaRow(Area area, @Nullable String shape) {}
