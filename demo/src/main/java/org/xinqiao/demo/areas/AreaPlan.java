package org.xinqiao.demo.areas;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.demo.PlanFile;
import org.xinqiao.demo.ground.Place;

/** 区划方案: the districts, streets and communities by name, and how many grids each street has. */
final class AreaPlan {

    private AreaPlan() {}

    record District(String name, String pinyin, List<Street> streets) {
        int grids() {
            return streets.stream().mapToInt(Street::grids).sum();
        }
    }

    record Street(String name, String pinyin, Place around, int grids, List<Community> communities) {}

    /** A community; the word near says which thing of the city it lies at, or is empty. */
    record Community(String name, String pinyin, String near) {}

    static List<District> read() {
        List<District> districts = new ArrayList<>();
        for (List<String> words : PlanFile.read("areas.txt")) {
            switch (words.getFirst()) {
                case "district" -> districts.add(new District(words.get(1), words.get(2), new ArrayList<>()));
                case "street" -> districts.getLast().streets().add(street(words));
                case "-" ->
                    districts.getLast().streets().getLast().communities().add(community(words));
                default -> throw new IllegalArgumentException("no such area: " + words);
            }
        }
        return districts;
    }

    private static Street street(List<String> words) {
        Place around = new Place(Double.parseDouble(words.get(3)), Double.parseDouble(words.get(4)));
        return new Street(words.get(1), words.get(2), around, Integer.parseInt(words.get(5)), new ArrayList<>());
    }

    /** A name of two words is followed by a word in capitals; what the community lies at never is. */
    private static Community community(List<String> words) {
        boolean twoWords =
                words.size() > 3 && Character.isUpperCase(words.get(3).charAt(0));
        String pinyin = twoWords ? words.get(2) + " " + words.get(3) : words.get(2);
        int rest = twoWords ? 4 : 3;
        return new Community(words.get(1), pinyin, words.size() > rest ? words.get(rest) : "");
    }
}
