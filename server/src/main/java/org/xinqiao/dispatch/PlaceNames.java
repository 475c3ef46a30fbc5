package org.xinqiao.dispatch;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.engines.matching.Bilingual;
import org.xinqiao.engines.matching.Names;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;

/** 名称: how the codes in a reason are called here. */
@Component
class PlaceNames implements Names {

    private final Matters matters;
    private final Areas areas;

    PlaceNames(Matters matters, Areas areas) {
        this.matters = matters;
        this.areas = areas;
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
