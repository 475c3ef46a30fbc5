package org.xinqiao.demo.ground;

/** 方向: the direction along which positions are measured when a piece of ground is cut. */
enum Axis {
    EAST,
    NORTH;

    double of(Place place) {
        return switch (this) {
            case EAST -> place.east();
            case NORTH -> place.north();
        };
    }

    Axis other() {
        return switch (this) {
            case EAST -> NORTH;
            case NORTH -> EAST;
        };
    }
}
