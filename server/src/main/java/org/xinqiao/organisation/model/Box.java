package org.xinqiao.organisation.model;

/** 外包框: the box around a shape; most points are ruled out here. */
public record Box(double west, double south, double east, double north) {

    public boolean contains(double lon, double lat) {
        return lon >= west && lon <= east && lat >= south && lat <= north;
    }
}
