package org.xinqiao.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinqiao.catalogue.Indicator;
import org.xinqiao.catalogue.UnitClass;
import org.xinqiao.organisation.AreaCode;

/**
 * 考核期次: a month or a year of a place, with the rules and the units as it is counted by.
 *
 * @param ends the first day that is no longer in it
 * @param subjects whom it is about: every unit that has a class, and the areas
 * @param objectionsUntil when the last class may object no longer
 * @param checksum of what was kept; empty as long as it is not published
 * @param version how often it was changed
 */
public record Run(
        long id,
        AreaCode place,
        Kind kind,
        LocalDate begins,
        LocalDate ends,
        State state,
        int packVersion,
        List<Indicator> indicators,
        List<UnitClass> classes,
        List<Subject> subjects,
        @Nullable Instant countedAt,
        @Nullable Instant openedAt,
        @Nullable Instant objectionsUntil,
        @Nullable Instant publishedAt,
        String publishedBy,
        @Nullable Instant frozenAt,
        String frozenBy,
        String checksum,
        int version) {

    /** 区县、街道: areas are compared with those of their level. */
    public static final String DISTRICTS = "AREA_2";

    public static final String STREETS = "AREA_3";

    /** 期别. */
    public enum Kind {
        MONTH,
        YEAR
    }

    /** 期次状态. */
    public enum State {
        DRAFT,
        /** 公示异议. */
        OPEN,
        PUBLISHED,
        FROZEN;

        /** Whether its figures still follow what happens to cases. */
        public boolean isLive() {
            return this == DRAFT || this == OPEN;
        }
    }

    /**
     * 考核对象.
     *
     * @param key U and the id of a unit, or A and the code of an area
     */
    public record Subject(String key, String code, String name, String nameEn, String unitClass) {

        public boolean namesUnit() {
            return key.startsWith("U");
        }
    }

    public Run {
        indicators = List.copyOf(indicators);
        classes = List.copyOf(classes);
        subjects = List.copyOf(subjects);
    }

    /** The subject of that key. */
    public Optional<Subject> subject(String key) {
        return subjects.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Those that are compared with each other. */
    public List<Subject> subjectsOf(String unitClass) {
        return subjects.stream()
                .filter(each -> each.unitClass().equals(unitClass))
                .toList();
    }

    /** The class of units of that code; empty for areas. */
    public Optional<UnitClass> classOf(String code) {
        return classes.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** The indicator of that code. */
    public Optional<Indicator> indicator(String code) {
        return indicators.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
