package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.demo.PlanFile;

/** 道路: a named road on the plan; its class is motorway, highway, main or street. */
public record Road(String name, String nameEn, String rank, List<Place> course) {

    private static final double VERGE = 170;

    /** All roads of the city. */
    public static final List<Road> ALL =
            PlanFile.read("roads.txt").stream().map(Road::parse).toList();

    private static Road parse(List<String> words) {
        String nameEn = words.get(2).replace('_', ' ');
        return new Road(words.get(1), nameEn, words.get(3), course(words));
    }

    private static List<Place> course(List<String> words) {
        return switch (words.getFirst()) {
            case "way" ->
                Curve.through(words.subList(4, words.size()).stream()
                        .map(Place::parse)
                        .toList());
            case "bank" -> River.along(words.get(4), VERGE, number(words.get(5)), number(words.get(6)));
            case "up" -> {
                double east = number(words.get(4));
                yield List.of(new Place(east, number(words.get(5))), new Place(east, number(words.get(6))));
            }
            case "over" -> {
                double north = number(words.get(4));
                yield List.of(east(words.get(5), north), east(words.get(6), north));
            }
            default -> throw new IllegalArgumentException("no such road: " + words);
        };
    }

    /** An east position, or the letter of the bank whose road is met there. */
    private static Place east(String word, double north) {
        return word.equals("E") || word.equals("W") ? River.beside(word, VERGE, north) : new Place(number(word), north);
    }

    private static double number(String word) {
        return Double.parseDouble(word);
    }

    /** The straight roads that run along an axis, as lines a cut may follow. */
    static List<CutLine> straight(Axis across) {
        List<CutLine> lines = new ArrayList<>();
        for (Road road : ALL) {
            Place from = road.course.getFirst();
            Place to = road.course.getLast();
            if (road.course.size() == 2 && across.of(from) == across.of(to)) {
                lines.add(new CutLine(
                        across.of(from), across.other().of(from), across.other().of(to), 0.75));
            }
        }
        return lines;
    }
}
