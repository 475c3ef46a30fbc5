package org.xinqiao.privacy;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.PlaceTable;
import org.xinqiao.privacy.store.RetentionTables;

/** Takes in how long the place keeps what. A place that says nothing keeps everything. */
@Component
class RetentionOfPlace implements PlaceLoader {

    private static final int FLOOR = 50;

    private final RetentionTables tables;

    RetentionOfPlace(RetentionTables tables) {
        this.tables = tables;
    }

    @Override
    public String room() {
        return "privacy";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !tables.rules().isEmpty();
    }

    @Override
    public String load(Path place) {
        PlaceTable table = PlaceTable.of(place, "catalogue/retention.csv");
        List<RetentionRule> rules = table.exists() ? table.read(RetentionOfPlace::rule) : List.of();
        tables.replaceRules(rules);
        return rules.size() + " terms of retention";
    }

    private static RetentionRule rule(CSVRecord line) {
        return new RetentionRule(
                DataClass.valueOf(line.get("data_class")),
                Integer.parseInt(line.get("months")),
                line.get("clause"),
                line.get("note_zh"),
                line.get("note_en"));
    }
}
