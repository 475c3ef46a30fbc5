package org.xinqiao.organisation;

import org.jspecify.annotations.Nullable;

/**
 * 承办单位: a body that can be made answerable for a case.
 *
 * @param code the stable name given by the place, the same in every installation
 * @param function what the body is for, in the words of the duty list, for example {@code housing}
 * @param level 1 city to 5 grid
 * @param calendar the code of the working calendar it keeps
 */
public record Unit(
        UnitId id,
        String code,
        String name,
        String shortName,
        String nameEn,
        UnitKind kind,
        String function,
        int level,
        @Nullable UnitId parent,
        AreaCode area,
        String calendar) {}
