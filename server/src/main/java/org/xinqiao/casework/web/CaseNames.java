package org.xinqiao.casework.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.DutyLine;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.Matters;
import org.xinqiao.catalogue.NamedMatter;
import org.xinqiao.engines.worktime.Wording;
import org.xinqiao.files.FileId;
import org.xinqiao.files.Files;
import org.xinqiao.files.NamedFile;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedArea;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;

/** Names for the ids that a case holds. */
@Component
class CaseNames {

    private final Units units;
    private final Areas areas;
    private final Matters matters;
    private final Files files;
    private final CitizenCases ofCitizens;

    CaseNames(Units units, Areas areas, Matters matters, Files files, CitizenCases ofCitizens) {
        this.units = units;
        this.areas = areas;
        this.matters = matters;
        this.files = files;
        this.ofCitizens = ofCitizens;
    }

    @Nullable
    NamedUnit unit(@Nullable UnitId id) {
        return id == null ? null : units.find(id).map(NamedUnit::of).orElse(null);
    }

    /** Those that are still there. */
    List<NamedUnit> units(List<UnitId> ids) {
        return ids.stream()
                .flatMap(id -> units.find(id).map(NamedUnit::of).stream())
                .toList();
    }

    @Nullable
    NamedArea area(AreaCode code) {
        return areas.find(code).map(area -> areas.named(code)).orElse(null);
    }

    @Nullable
    NamedMatter matter(@Nullable MatterCode code) {
        return code == null
                ? null
                : matters.find(code).map(matter -> matters.named(code)).orElse(null);
    }

    /** The name that the place gave the reason of a return; absent in stories from before there were any. */
    @Nullable
    Wording called(CaseEvent.Returned back) {
        String zh = back.called();
        String en = back.calledEn();
        return zh == null || en == null ? null : new Wording(zh, en);
    }

    CasePage.@Nullable DutyView duty(@Nullable DutyLine line) {
        return line == null
                ? null
                : new CasePage.DutyView(
                        MatterCode.parse(line.matter()).map(this::matter).orElse(null),
                        unit(line.unit()),
                        line.clause());
    }

    /** 来电人提供. */
    List<NamedFile> sent(CaseId id, List<Entry> story) {
        return files(ofCitizens.sent(id, story));
    }

    /** In the order in which they were attached. */
    List<NamedFile> files(List<FileId> ids) {
        Map<FileId, NamedFile> found = files.find(ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }
}
