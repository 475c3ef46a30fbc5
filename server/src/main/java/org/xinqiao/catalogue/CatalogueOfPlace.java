package org.xinqiao.catalogue;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.catalogue.store.MatterTable;
import org.xinqiao.catalogue.store.RuleTables;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;

/** Takes in the place's matters, its duty list and its rules. */
@Component
class CatalogueOfPlace implements PlaceLoader {

    private static final int FLOOR = 20;

    private final MatterTable matters;
    private final DutyTable duties;
    private final RuleTables rules;
    private final Matters mattersInMemory;
    private final Duties dutiesInMemory;
    private final Rules rulesInMemory;

    CatalogueOfPlace(
            MatterTable matters,
            DutyTable duties,
            RuleTables rules,
            Matters mattersInMemory,
            Duties dutiesInMemory,
            Rules rulesInMemory) {
        this.matters = matters;
        this.duties = duties;
        this.rules = rules;
        this.mattersInMemory = mattersInMemory;
        this.dutiesInMemory = dutiesInMemory;
        this.rulesInMemory = rulesInMemory;
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
        List<DutyTable.DutyRow> dutyRows = dutyList.exists() ? dutyList.read(CatalogueOfPlace::duty) : List.of();
        duties.replace(dutyRows);
        rules.replaceLimits(PlaceTable.of(place, "catalogue/limits.csv").read(CatalogueOfPlace::limit));
        rules.replaceStageLimits(
                PlaceTable.of(place, "catalogue/stage-limits.csv").read(CatalogueOfPlace::stage));
        rules.replaceRules(PlaceTable.of(place, "catalogue/rules.csv").read(CatalogueOfPlace::rule));
        mattersInMemory.forget();
        dutiesInMemory.forget();
        rulesInMemory.forget();
        return all.size() + " matters, " + dutyRows.size() + " duties";
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

    private static DutyTable.DutyRow duty(CSVRecord line) {
        Duty duty = new Duty(
                line.get("matter_code"),
                line.get("area_code"),
                line.get("lead_unit"),
                PlaceTable.several(line.get("assist_units"), ";"),
                line.get("clause"));
        return new DutyTable.DutyRow(duty, line.get("note"));
    }

    private static RuleTables.LimitRow limit(CSVRecord line) {
        HandlingLimits limits = new HandlingLimits(
                TimeLimit.parse(line.get("sign_limit")), TimeLimit.parse(line.get("reply_limit")), line.get("clause"));
        return new RuleTables.LimitRow(line.get("kind"), line.get("urgency"), line.get("matter"), limits);
    }

    private static StageLimit stage(CSVRecord line) {
        return new StageLimit(
                line.get("stage"),
                TimeLimit.parse(line.get("limit")),
                line.get("clause"),
                line.get("note_zh"),
                line.get("note_en"));
    }

    private static RuleTables.RuleRow rule(CSVRecord line) {
        return new RuleTables.RuleRow(line.get("name"), Integer.parseInt(line.get("value")), line.get("clause"));
    }
}
