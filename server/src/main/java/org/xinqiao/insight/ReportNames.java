package org.xinqiao.insight;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Viewer;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.insight.model.Said;
import org.xinqiao.organisation.Area;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;

/** 名称: areas and matters as reports call them. */
@Component
class ReportNames {

    private final Areas areas;
    private final Matters matters;

    ReportNames(Areas areas, Matters matters) {
        this.areas = areas;
        this.matters = matters;
    }

    @Nullable
    Said area(String code) {
        return AreaCode.parse(code)
                .flatMap(areas::find)
                .map(area -> new Said(area.name(), area.nameEn()))
                .orElse(null);
    }

    @Nullable
    Said matter(String code) {
        return MatterCode.parse(code)
                .flatMap(matters::find)
                .map(matter -> new Said(matter.name(), matter.nameEn()))
                .orElse(null);
    }

    /** Every place of the installation. */
    java.util.List<AreaCode> places() {
        return areas.roots().stream().map(Area::code).toList();
    }

    /** The place in which an area lies. */
    AreaCode placeOf(AreaCode area) {
        return places().stream().filter(root -> root.contains(area)).findFirst().orElse(area);
    }

    AreaCode placeOf(Viewer viewer) {
        return placeOf(viewer.scope().area());
    }
}
