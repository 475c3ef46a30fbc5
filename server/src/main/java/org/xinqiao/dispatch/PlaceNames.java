package org.xinqiao.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.engines.matching.Bilingual;
import org.xinqiao.engines.matching.Names;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** 名称: how the codes in a reason are called here. */
@Component
class PlaceNames implements Names {

    private final Matters matters;
    private final Areas areas;
    private final Units units;

    PlaceNames(Matters matters, Areas areas, Units units) {
        this.matters = matters;
        this.areas = areas;
        this.units = units;
    }

    Bilingual unit(UnitId id) {
        return units.find(id)
                .map(unit -> new Bilingual(unit.name(), unit.nameEn()))
                .orElse(new Bilingual("已撤销的单位", "a unit that is no more"));
    }

    @Override
    public Bilingual matter(String code) {
        Optional<Bilingual> name = MatterCode.parse(code)
                .flatMap(matters::find)
                .map(matter -> new Bilingual(matter.name(), matter.nameEn()));
        return name.orElse(code.isEmpty() ? new Bilingual("全部事项", "all matters") : new Bilingual(code, code));
    }

    @Override
    public Bilingual area(String code) {
        Optional<Bilingual> name =
                AreaCode.parse(code).flatMap(areas::find).map(area -> new Bilingual(area.name(), area.nameEn()));
        return name.orElse(code.isEmpty() ? new Bilingual("全域", "the whole place") : new Bilingual(code, code));
    }
}
