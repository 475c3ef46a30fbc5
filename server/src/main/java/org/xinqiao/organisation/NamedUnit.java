package org.xinqiao.organisation;

/**
 * 单位名称: a unit as screens and messages show it.
 *
 * @param id the number as text, since a browser's numbers are not exact
 */
public record NamedUnit(
        String id, String code, String name, String shortName, String nameEn, int level, UnitKind kind) {

    /** The face of a unit. */
    public static NamedUnit of(Unit unit) {
        return new NamedUnit(
                unit.id().toString(),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.nameEn(),
                unit.level(),
                unit.kind());
    }
}
