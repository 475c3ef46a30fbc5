package org.xinqiao.demo.units;

/**
 * 承办单位: one unit as it is written out.
 *
 * @param slug how it is called in usernames
 * @param level 1 city to 5 grid
 * @param parent the code of the unit above, empty for the city's government
 */
public record Unit(
        String code,
        String name,
        String shortName,
        String nameEn,
        String slug,
        String kind,
        String function,
        int level,
        String parent,
        String area,
        String calendar) {}
