package org.xinqiao.knowledge.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitId;

/**
 * 知识可见范围: what somebody sees of the articles: those that hold where they work, above it or below it, if they are shared
 * there; of their own units all.
 *
 * @param above the areas that contain the area, itself included
 * @param units whose internal articles are seen too
 * @param open whether only what is public is seen
 * @param all whether whoever it is works on the articles of every unit of the area
 */
public record ArticleSight(AreaCode area, List<AreaCode> above, Set<UnitId> units, boolean open, boolean all) {

    /** A value that every entry for everybody has in the index. */
    public static final String EVERYBODY = "all";

    /** A value that every entry for citizens has in the index. */
    public static final String CITIZENS = "open";

    public ArticleSight {
        above = List.copyOf(above);
        units = Set.copyOf(units);
    }

    /** @param above the areas on the way down to the viewer's, itself included */
    public static ArticleSight of(Viewer viewer, List<AreaCode> above, boolean all) {
        return new ArticleSight(viewer.scope().area(), above, viewer.scope().units(), false, all);
    }

    /** 公众: what citizens of a place see. */
    public static ArticleSight ofCitizens(AreaCode place) {
        return new ArticleSight(place, List.of(place), Set.of(), true, false);
    }

    /** Whether an article's owner is one of the viewer's units, or one that they work for. */
    public boolean worksFor(UnitId unit, AreaCode area) {
        return units.contains(unit) || all && this.area.contains(area);
    }

    public boolean reads(UnitId owner, ArticleText text) {
        boolean isNear = area.contains(text.area()) || above.contains(text.area());
        return isNear
                && switch (text.reach()) {
                    case UNIT -> units.contains(owner) || all && area.contains(text.area());
                    case AREA -> !open;
                    case PUBLIC -> true;
                };
    }

    /** Where an entry is found from: as a value of the index. */
    public static List<String> places(AreaCode of, List<AreaCode> above) {
        return Stream.concat(Stream.of("at:" + of), above.stream().map(area -> "in:" + area))
                .toList();
    }

    /** The values of which an entry has one, if it is near enough. */
    public List<String> nearPlaces() {
        return Stream.concat(Stream.of("in:" + area), above.stream().map(each -> "at:" + each))
                .toList();
    }

    /** To whom an entry is shown: as values of the index. */
    public static List<String> readers(UnitId owner, ArticleText.Reach reach) {
        return switch (reach) {
            case UNIT -> List.of("unit:" + owner);
            case AREA -> List.of(EVERYBODY, "unit:" + owner);
            case PUBLIC -> List.of(EVERYBODY, CITIZENS, "unit:" + owner);
        };
    }

    /** The values of which an entry has one, if it may be read. */
    public List<String> asReader() {
        return open
                ? List.of(CITIZENS)
                : Stream.concat(Stream.of(EVERYBODY), units.stream().map(unit -> "unit:" + unit))
                        .collect(Collectors.toList());
    }
}
