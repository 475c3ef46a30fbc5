package org.xinqiao.seed.model;

import org.xinqiao.casework.model.Facts;
import org.xinqiao.organisation.AreaCode;

/**
 * 地点: where something is amiss.
 *
 * @param name as people call it, for example 云栖家园3号楼
 * @param street the street or town it lies in
 * @param address district, street and name
 */
public record Spot(AreaCode area, String name, String street, String address, Facts.Position position) {}
