package org.xinqiao.organisation;

/** 地点: an address or landmark and where it is (WGS-84). */
public record Place(String name, String kind, AreaCode area, double lon, double lat) {}
