package org.xinqiao.organisation;

/** 单位名称: a unit as screens and messages show it. */
public record NamedUnit(long id, String code, String name, String shortName, String nameEn, int level, UnitKind kind) {

    /** The face of a unit. */
    public static NamedUnit of(Unit unit) {
        return new NamedUnit(
                unit.id().value(),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.nameEn(),
                unit.level(),
                unit.kind());
    }
}
