package org.xinqiao.organisation;

import org.jspecify.annotations.Nullable;

/** 区域: a city, district, street, community or grid. */
public record Area(
        AreaCode code, String name, String nameEn, @Nullable AreaCode parent) {

    /** 1 city 市 to 5 grid 网格. */
    public int level() {
        return code.level();
    }
}
