package org.xinqiao.organisation.store;

import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.UnitKind;

/**
 * 单位一行: a unit as the place describes it, before it has an id.
 *
 * @param parent the code of the unit above it; empty for a root
 */
public record UnitRow(
        String code,
        String name,
        String shortName,
        String nameEn,
        UnitKind kind,
        String function,
        int level,
        String parent,
        AreaCode area,
        String calendar) {}
