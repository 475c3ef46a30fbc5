package org.xinqiao.demo.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinqiao.demo.PlanFile;
import org.xinqiao.demo.areas.Area;

/**
 * 单位树: all units in one tree under the city's government. A unit's code is its area's code and its function;
 * the second of the same kind there gets a number.
 */
public final class UnitTree {

    private static final String OFFICE = "office";

    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final List<List<String>> plan = PlanFile.read("units.txt");

    private UnitTree() {}

    /** All units, a parent before its children. */
    public static List<Unit> of(List<Area> areas) {
        UnitTree tree = new UnitTree();
        for (Area area : areas) {
            switch (area.level()) {
                case 1 -> tree.addCity(area);
                case 2 -> tree.addDistrict(area);
                case 3 -> tree.addStreet(area);
                case 4 -> tree.addCommunity(area);
                default -> tree.addGrid(area);
            }
        }
        return new ArrayList<>(tree.units.values());
    }

    private void addCity(Area area) {
        for (List<String> words : lines("city")) {
            String function = words.get(1);
            String parent = function.equals("gov") ? "" : area.code() + "-gov";
            put(new Unit(
                    free(area.code() + "-" + function),
                    words.get(4),
                    words.get(5),
                    spaced(words.get(7)),
                    words.get(6),
                    words.get(2),
                    function,
                    1,
                    parent,
                    area.code(),
                    words.get(3)));
        }
    }

    private void addDistrict(Area area) {
        String government = area.code() + "-district_gov";
        put(new Unit(
                government,
                area.name() + "人民政府",
                area.name() + "政府",
                area.nameEn() + " Government",
                area.slug() + "-zhengfu",
                "district_government",
                "district_gov",
                2,
                "9901-gov",
                area.code(),
                OFFICE));
        for (List<String> words : lines("district")) {
            put(new Unit(
                    free(area.code() + "-" + words.get(1)),
                    fill(words.get(2), area),
                    fill(words.get(3), area),
                    area.nameEn() + " " + spaced(words.get(5)),
                    area.slug() + "-" + words.get(4),
                    "district_department",
                    words.get(1),
                    2,
                    government,
                    area.code(),
                    OFFICE));
        }
    }

    private void addStreet(Area area) {
        boolean town = area.name().endsWith("镇");
        put(new Unit(
                area.code() + "-street_office",
                area.name() + (town ? "人民政府" : "办事处"),
                area.name(),
                area.nameEn() + (town ? " Government" : " Office"),
                area.slug() + "-jd",
                "street_office",
                "street_office",
                3,
                area.parent() + "-district_gov",
                area.code(),
                OFFICE));
    }

    private void addCommunity(Area area) {
        boolean village = area.name().endsWith("村");
        put(new Unit(
                area.code() + "-community",
                area.name() + (village ? "村民委员会" : "居民委员会"),
                area.name(),
                area.nameEn() + " Committee",
                area.slug() + "-sq",
                "community",
                "community",
                4,
                area.parent() + "-street_office",
                area.code(),
                OFFICE));
    }

    private void addGrid(Area area) {
        put(new Unit(
                area.code() + "-grid",
                area.name(),
                area.name(),
                area.nameEn(),
                area.slug(),
                "grid",
                "grid",
                5,
                area.parent() + "-community",
                area.code(),
                OFFICE));
    }

    private List<List<String>> lines(String level) {
        return plan.stream().filter(words -> words.getFirst().equals(level)).toList();
    }

    private void put(Unit unit) {
        units.put(unit.code(), unit);
    }

    private String free(String code) {
        String free = code;
        for (int number = 2; units.containsKey(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    private static String fill(String pattern, Area district) {
        String bare = district.name().substring(0, district.name().length() - 1);
        return pattern.replace("@", district.name()).replace("&", bare);
    }

    private static String spaced(String english) {
        return english.replace('_', ' ');
    }
}
