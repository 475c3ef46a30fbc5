package org.xinqiao.platform;

/**
 * 地方资料已装载: a room has taken in its part of a place; told in the transaction that did it.
 *
 * @param taken what was taken in: {@code "289 units"}
 */
public record PlaceLoaded(String room, String taken) {}
