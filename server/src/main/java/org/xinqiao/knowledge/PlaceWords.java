package org.xinqiao.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Matter;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.engines.hanyu.Kind;
import org.xinqiao.engines.hanyu.Segmenter;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;

/** 地方词库: the names of a place's areas, units and matters, which no text is taken apart at. */
@Component
class PlaceWords {

    private static final int COMMUNITY = 4;

    private final Areas areas;
    private final Units units;
    private final Matters matters;

    PlaceWords(Areas areas, Units units, Matters matters) {
        this.areas = areas;
        this.units = units;
        this.matters = matters;
    }

    /** Knows the place as it is now. */
    Segmenter segmenter() {
        Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
        List<String> places = new ArrayList<>();
        for (Area root : areas.roots()) {
            for (int level = 1; level <= COMMUNITY; level++) {
                areas.within(root.code(), level).stream().map(Area::name).forEach(places::add);
            }
        }
        words.put(Kind.PLACE, places);
        words.put(Kind.UNIT, units.list().stream().map(Unit::shortName).toList());
        words.put(
                Kind.MATTER,
                matters.list().stream().flatMap(PlaceWords::namesOf).toList());
        return Segmenter.with(words);
    }

    private static java.util.stream.Stream<String> namesOf(Matter matter) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(matter.name()), matter.keywords().stream());
    }
}
