package org.xinqiao.intake;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.Place;
import org.xinqiao.organisation.Places;

/** 所在区域: in which area a message says it happened: as the adapter knows, as the map shows, or as its words name it. */
@Component
class Whereabouts {

    private static final int DISTRICT = 2;
    private static final int COMMUNITY = 4;
    private static final int SHORTEST_NAME = 2;
    private static final int CANDIDATES = 5;

    private final Areas areas;
    private final Places places;

    Whereabouts(Areas areas, Places places) {
        this.areas = areas;
        this.places = places;
    }

    /** Empty where nothing in it says so, or what it says fits several places. */
    Optional<AreaCode> of(Contact it) {
        Contact.Place place = it.place();
        Optional<AreaCode> given = Optional.ofNullable(place.area()).filter(code -> isWithin(place.home(), code));
        Optional<AreaCode> onMap = Optional.ofNullable(place.position())
                .flatMap(position -> areas.at(position.lon(), position.lat()))
                .map(Area::code)
                .filter(place.home()::contains);
        return given.or(() -> onMap)
                .or(() -> known(place.address(), place.home()))
                .or(() -> named(place.address(), place.home()))
                .or(() -> named(it.words().title() + "\n" + it.words().text(), place.home()));
    }

    private boolean isWithin(AreaCode home, AreaCode code) {
        return home.contains(code) && areas.find(code).isPresent();
    }

    private Optional<AreaCode> known(String address, AreaCode home) {
        return places.search(address, CANDIDATES).stream()
                .filter(place -> address.contains(place.name()))
                .map(Place::area)
                .filter(home::contains)
                .findFirst();
    }

    /** The lowest area that a text names, or the lowest that holds all it names. */
    private Optional<AreaCode> named(String text, AreaCode home) {
        AreaCode found = null;
        for (int level = DISTRICT; level <= COMMUNITY; level++) {
            List<AreaCode> here = areas.within(home, level).stream()
                    .filter(area -> area.name().length() >= SHORTEST_NAME && text.contains(area.name()))
                    .map(Area::code)
                    .toList();
            AreaCode above = found;
            List<AreaCode> fitting = here.stream()
                    .filter(code -> above == null || above.contains(code))
                    .toList();
            if (fitting.size() > 1) {
                return Optional.ofNullable(found);
            }
            found = fitting.isEmpty() ? found : fitting.getFirst();
        }
        return Optional.ofNullable(found);
    }
}
