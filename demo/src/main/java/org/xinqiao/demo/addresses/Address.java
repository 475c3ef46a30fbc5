package org.xinqiao.demo.addresses;

import org.locationtech.jts.geom.Coordinate;

/** 地址: an estate or landmark, and the grid it lies in. */
public record Address(String name, String kind, String grid, Coordinate at) {}
