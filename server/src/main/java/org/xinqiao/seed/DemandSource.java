package org.xinqiao.seed;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Place;
import org.xinqiao.organisation.Places;
import org.xinqiao.seed.model.Demands;
import org.xinqiao.seed.model.Folk;
import org.xinqiao.seed.model.MatterShares;
import org.xinqiao.seed.model.Spots;
import org.xinqiao.seed.model.Words;

/** Knows what may be asked here, and where. */
@Component
class DemandSource {

    private static final int DISTRICT = 2;
    private static final int STREET = 3;

    private final Areas areas;
    private final Places places;
    private final Matters matters;

    DemandSource(Areas areas, Places places, Matters matters) {
        this.areas = areas;
        this.places = places;
        this.matters = matters;
    }

    Demands demands(long seed, ZoneId zone, Words words) {
        List<Spots.Named> named = places.list().stream().map(this::named).toList();
        return new Demands(MatterShares.of(matters.list(), zone), Spots.of(named, seed), new Folk(seed), words);
    }

    private Spots.Named named(Place place) {
        List<Area> path = areas.path(place.area());
        return new Spots.Named(place, name(path, DISTRICT), name(path, STREET));
    }

    private static String name(List<Area> path, int level) {
        return path.stream()
                .filter(area -> area.level() == level)
                .map(Area::name)
                .findFirst()
                .orElse("");
    }
}
