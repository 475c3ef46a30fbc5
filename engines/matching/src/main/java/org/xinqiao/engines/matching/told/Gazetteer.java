package org.xinqiao.engines.matching.told;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 地名录: the names of a place's areas, units, landmarks and of addresses that were told before; finds them in a text, the longest
 * first, and lets those that name an area tell landmarks of the same name apart. It never changes once made.
 */
public final class Gazetteer {

    private static final int MOST = 3;
    private static final int SHORTEST = 2;
    private static final int SHORTEST_BARE = 3;
    private static final Pattern ENDING = Pattern.compile("(?:街道办事处|街道|社区居委会|社区|居委会|区|县|镇|乡)$");
    /** 楼栋门牌, as it follows a name. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:小区|家属院)?(?:[A-Za-z东西南北]?(?:区|院|门))?(?:[0-9一二三四五六七八九十百]+(?:号楼|号院|号|栋|幢|单元|楼|层|室|弄|巷|排|户)){1,5}(?:附近|旁边|门口|对面|楼下)?");

    private final Map<String, List<Entry>> byBeginning;

    private record Entry(String text, Spot spot) {}

    private record Hit(Entry entry, int from) {

        int to() {
            return from + entry.text().length();
        }

        boolean overlaps(Hit other) {
            return from < other.to() && other.from < to();
        }
    }

    private Gazetteer(Map<String, List<Entry>> byBeginning) {
        this.byBeginning = byBeginning;
    }

    public static Gazetteer of(Collection<Spot> spots) {
        Map<String, List<Entry>> entries = new HashMap<>();
        for (Spot spot : spots) {
            add(entries, spot.name(), spot);
            String bare = spot.source() == Spot.Source.AREA
                    ? ENDING.matcher(spot.name()).replaceFirst("")
                    : spot.name();
            if (bare.length() >= SHORTEST_BARE && !bare.equals(spot.name())) {
                add(entries, bare, spot);
            }
        }
        entries.values()
                .forEach(list -> list.sort(
                        Comparator.<Entry>comparingInt(entry -> -entry.text().length())
                                .thenComparing(entry -> entry.spot().source())));
        return new Gazetteer(entries);
    }

    private static void add(Map<String, List<Entry>> entries, String text, Spot spot) {
        if (text.length() >= SHORTEST) {
            entries.computeIfAbsent(text.substring(0, SHORTEST), beginning -> new ArrayList<>())
                    .add(new Entry(text, spot));
        }
    }

    /** Up to three places, the likeliest first. */
    public List<FoundPlace> find(String text) {
        List<Hit> hits = hits(text);
        List<Hit> areas = hits.stream()
                .filter(hit -> hit.entry().spot().source() == Spot.Source.AREA)
                .toList();
        Map<String, FoundPlace> found = new LinkedHashMap<>();
        hits.stream()
                .map(hit -> place(hit, areas, text))
                .sorted(Comparator.comparingDouble(FoundPlace::certainty).reversed())
                .forEach(place -> found.putIfAbsent(place.spot().name() + " " + place.area(), place));
        return found.values().stream().limit(MOST).toList();
    }

    /** Longer names take their letters from shorter ones; those of the same letters stay beside each other. */
    private List<Hit> hits(String text) {
        List<Hit> all = new ArrayList<>();
        for (int at = 0; at + SHORTEST <= text.length(); at++) {
            for (Entry entry : byBeginning.getOrDefault(text.substring(at, at + SHORTEST), List.of())) {
                if (text.startsWith(entry.text(), at)) {
                    all.add(new Hit(entry, at));
                }
            }
        }
        all.sort(Comparator.comparingInt(hit -> -hit.entry().text().length()));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : all) {
            boolean isInside = kept.stream()
                    .anyMatch(other -> other.overlaps(hit) && !(other.from() == hit.from() && other.to() == hit.to()));
            if (!isInside) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static FoundPlace place(Hit hit, List<Hit> areas, String text) {
        Spot spot = hit.entry().spot();
        List<String> because = new ArrayList<>(List.of(spot.name()));
        String area = spot.area();
        boolean agrees = false;
        boolean contradicts = false;
        for (Hit other : areas) {
            String named = other.entry().spot().area();
            if (other.from() == hit.from()) {
                continue;
            }
            if (related(named, area)) {
                agrees = true;
                area = named.length() > area.length() ? named : area;
                because.add(other.entry().spot().name());
            } else {
                contradicts = true;
            }
        }
        Matcher number = NUMBER.matcher(text.substring(hit.to()));
        boolean isExact = number.find();
        String address = hit.entry().text() + (isExact ? number.group() : "");
        double certainty = base(spot) + (agrees ? 0.1 : contradicts ? -0.4 : 0) + (isExact ? 0.05 : 0);
        return new FoundPlace(
                spot,
                address,
                area,
                Math.clamp(certainty, 0.05, 0.98),
                because.stream().distinct().toList());
    }

    /** A longer name is less often said of something else. */
    private static double base(Spot spot) {
        double known = switch (spot.source()) {
            case LANDMARK -> 0.72;
            case PAST_ADDRESS -> 0.66;
            case AREA -> 0.5 + 0.02 * spot.area().length() / 2;
            case UNIT -> 0.4;
        };
        return known + Math.min(0.1, 0.02 * (spot.name().length() - SHORTEST));
    }

    private static boolean related(String one, String other) {
        return one.startsWith(other) || other.startsWith(one);
    }
}
