package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.engines.hanyu.Normaliser;
import org.xinqiao.engines.matching.told.FoundPlace;
import org.xinqiao.engines.matching.told.Gazetteer;
import org.xinqiao.engines.matching.told.Spot;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Places;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.Snapshot;

/** 地点判断: finds in a text what the place's own gazetteer knows: areas, landmarks, units, and addresses that are told again and again. */
@Component
class PlaceSense {

    private static final Duration ADDRESSES = Duration.ofDays(90);
    private static final int LOOKED_AT = 4000;
    private static final int AGAIN_AND_AGAIN = 3;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int GRID = 5;
    private static final long AN_HOUR = 3600;

    private final Areas areas;
    private final Places places;
    private final Units units;
    private final PastCases past;
    private final Clock clock;
    private final Snapshot<Gazetteer> gazetteer;

    PlaceSense(Areas areas, Places places, Units units, PastCases past, Clock clock) {
        this.areas = areas;
        this.places = places;
        this.units = units;
        this.past = past;
        this.clock = clock;
        this.gazetteer = new Snapshot<>(
                () -> 31L * areas.edition().hashCode() + clock.instant().getEpochSecond() / AN_HOUR, this::read);
    }

    /** Those within an area, the likeliest first. */
    List<FoundPlace> of(String text, AreaCode within) {
        return gazetteer.get().find(text).stream()
                .filter(found ->
                        AreaCode.parse(found.area()).filter(within::contains).isPresent())
                .toList();
    }

    /** The grid at a spot where one is known, else the area that was named. */
    AreaCode areaOf(FoundPlace found) {
        Double lon = found.spot().lon();
        Double lat = found.spot().lat();
        Optional<AreaCode> grid = lon == null || lat == null
                ? Optional.empty()
                : areas.at(lon, lat).map(Area::code);
        return grid.filter(code ->
                        code.value().startsWith(found.area()) || found.area().startsWith(code.value()))
                .filter(code -> code.value().length() >= found.area().length())
                .orElseGet(() -> new AreaCode(found.area()));
    }

    private Gazetteer read() {
        List<Spot> spots = new ArrayList<>();
        for (Area root : areas.roots()) {
            for (int level = 2; level < GRID; level++) {
                areas.within(root.code(), level).forEach(area -> spots.add(spot(area)));
            }
        }
        places.list()
                .forEach(place -> spots.add(new Spot(
                        Normaliser.normal(place.name()),
                        Spot.Source.LANDMARK,
                        place.area().value(),
                        place.lon(),
                        place.lat())));
        units.list().stream()
                .filter(unit -> unit.level() < GRID)
                .forEach(unit -> spots.add(new Spot(
                        Normaliser.normal(unit.name()),
                        Spot.Source.UNIT,
                        unit.area().value(),
                        null,
                        null)));
        spots.addAll(addresses());
        return Gazetteer.of(spots);
    }

    private static Spot spot(Area area) {
        return new Spot(
                Normaliser.normal(area.name()), Spot.Source.AREA, area.code().value(), null, null);
    }

    /** What several people have called a place is a name for it. */
    private List<Spot> addresses() {
        Instant since = clock.instant().minus(ADDRESSES);
        Map<String, Integer> counts = new HashMap<>();
        Map<String, PastCase> last = new HashMap<>();
        for (PastCase it : past.lastRegistered(since, LOOKED_AT)) {
            String address = Normaliser.normal(it.address()).strip();
            if (address.length() >= SHORTEST && address.length() <= LONGEST) {
                String key = address + "\n" + it.area();
                counts.merge(key, 1, Integer::sum);
                last.putIfAbsent(key, it);
            }
        }
        List<Spot> spots = new ArrayList<>();
        last.forEach((key, it) -> {
            if (counts.getOrDefault(key, 0) >= AGAIN_AND_AGAIN) {
                Facts.Position position = it.position();
                spots.add(new Spot(
                        key.substring(0, key.indexOf('\n')),
                        Spot.Source.PAST_ADDRESS,
                        it.area().value(),
                        position == null ? null : position.lon(),
                        position == null ? null : position.lat()));
            }
        });
        return spots;
    }
}
