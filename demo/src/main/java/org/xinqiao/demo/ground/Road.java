package org.xinqiao.demo.ground;

import java.util.ArrayList;
import java.util.List;
import org.xinqiao.demo.PlanFile;

/** 道路: a named road on the plan; its class is motorway, highway, main or street. */
public record Road(String name, String nameEn, String rank, List<Place> course) {

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
                Curve.through(
                        words.subList(4, words.size()).stream().map(Road::place).toList());
            case "up" ->
                List.of(new Place(number(words, 4), number(words, 5)), new Place(number(words, 4), number(words, 6)));
            case "over" ->
                List.of(new Place(number(words, 5), number(words, 4)), new Place(number(words, 6), number(words, 4)));
            default -> throw new IllegalArgumentException("no such road: " + words);
        };
    }

    private static double number(List<String> words, int at) {
        return Double.parseDouble(words.get(at));
    }

    private static Place place(String pair) {
        int comma = pair.indexOf(',');
        return new Place(Double.parseDouble(pair.substring(0, comma)), Double.parseDouble(pair.substring(comma + 1)));
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
