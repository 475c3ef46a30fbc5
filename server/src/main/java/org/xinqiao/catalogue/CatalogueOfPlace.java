package org.xinqiao.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.store.DutyOfficeTable;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.catalogue.store.MatterTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;

/** Takes in the place's matters, its duty list and its rules. */
@Component
class CatalogueOfPlace implements PlaceLoader {

    private static final int FLOOR = 20;

    private final MatterTable matters;
    private final DutyTable duties;
    private final RulesOfPlace rules;
    private final Matters mattersInMemory;
    private final Duties dutiesInMemory;
    private final DutyOfficeTable offices;

    CatalogueOfPlace(
            MatterTable matters,
            DutyTable duties,
            RulesOfPlace rules,
            Matters mattersInMemory,
            Duties dutiesInMemory,
            DutyOfficeTable offices) {
        this.matters = matters;
        this.duties = duties;
        this.rules = rules;
        this.mattersInMemory = mattersInMemory;
        this.dutiesInMemory = dutiesInMemory;
        this.offices = offices;
    }

    @Override
    public String room() {
        return "catalogue";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !matters.list().isEmpty();
    }

    @Override
    public String load(Path place) {
        List<Matter> all = PlaceTable.of(place, "catalogue/matters.csv").read(CatalogueOfPlace::matter);
        matters.put(all);
        PlaceTable dutyList = PlaceTable.of(place, "city/duties.csv");
        List<DutyLineOfPlace> dutyRows = dutyList.exists() ? dutyList.read(CatalogueOfPlace::duty) : List.of();
        duties.replace(dutyRows);
        PlaceTable asked = PlaceTable.of(place, "city/duty-offices.csv");
        if (asked.exists()) {
            asked.read(CatalogueOfPlace::office).forEach(offices::put);
        }
        rules.takeIn(place.resolve("catalogue"));
        mattersInMemory.forget();
        dutiesInMemory.forget();
        return all.size() + " matters, " + dutyRows.size() + " duties";
    }

    private static DutyOfficeTable.Named office(CSVRecord line) {
        return new DutyOfficeTable.Named(
                new AreaCode(line.get("area_code")), DutyOffice.Role.valueOf(line.get("role")), line.get("unit"));
    }

    private static Matter matter(CSVRecord line) {
        String parent = line.get("parent");
        return new Matter(
                new MatterCode(line.get("code")),
                parent.isEmpty() ? null : new MatterCode(parent),
                line.get("name"),
                line.get("name_en"),
                line.get("description"),
                PlaceTable.several(line.get("examples"), "|"),
                PlaceTable.several(line.get("keywords"), "|"));
    }

    private static DutyLineOfPlace duty(CSVRecord line) {
        return new DutyLineOfPlace(
                line.get("matter_code"),
                line.get("area_code"),
                line.get("lead_unit"),
                PlaceTable.several(line.get("assist_units"), ";"),
                line.get("clause"),
                line.get("note"));
    }
}
