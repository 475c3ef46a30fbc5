package org.xinqiao.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.catalogue.store.MatterTable;
import org.xinqiao.catalogue.store.RuleTables;
import org.xinqiao.engines.matching.Duty;
import org.xinqiao.engines.worktime.TimeLimit;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.platform.StartRefused;

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
        List<StageLimit> waits =
                PlaceTable.of(place, "catalogue/stage-limits.csv").read(CatalogueOfPlace::stage);
        demandAll("stage-limits.csv", Wait.values(), waits.stream().map(StageLimit::of), Wait::name);
        rules.replaceStageLimits(waits);
        List<RuleTables.RuleRow> numbers =
                PlaceTable.of(place, "catalogue/rules.csv").read(CatalogueOfPlace::rule);
        demandAll("rules.csv", Rule.values(), numbers.stream().map(RuleTables.RuleRow::rule), Rule::key);
        rules.replaceRules(numbers);
        mattersInMemory.forget();
        dutiesInMemory.forget();
        rulesInMemory.forget();
        return all.size() + " matters, " + dutyRows.size() + " duties";
    }

    /** A case would stand still where its rule is missing, so the place says all of them before the first case comes. */
    private static <T> void demandAll(String file, T[] all, Stream<T> given, Function<T, String> name) {
        Set<T> missing = new LinkedHashSet<>(List.of(all));
        given.forEach(missing::remove);
        if (!missing.isEmpty()) {
            String names = missing.stream().map(name).collect(Collectors.joining(", "));
            throw new StartRefused(file + " 缺少 " + names + "，请补上。", file + " lacks " + names + ": add them.");
        }
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
                known(Wait.find(line.get("stage")), line.get("stage")),
                TimeLimit.parse(line.get("limit")),
                line.get("clause"),
                line.get("note_zh"),
                line.get("note_en"));
    }

    private static RuleTables.RuleRow rule(CSVRecord line) {
        Rule rule = known(Rule.find(line.get("name")), line.get("name"));
        return new RuleTables.RuleRow(rule, Integer.parseInt(line.get("value")), line.get("clause"));
    }

    /** A rule that the house does not know would have no effect, so it is not taken in silently. */
    private static <T extends Object> T known(Optional<T> found, String name) {
        return found.orElseThrow(() -> new IllegalArgumentException("no such rule: " + name));
    }
}
