package org.xinqiao.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK;
import static org.xinqiao.schema.catalogue.Tables.RULE_PACK_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import org.xinqiao.catalogue.store.DutyOfficeTable;
import org.xinqiao.catalogue.store.DutyTable;
import org.xinqiao.catalogue.store.MatterTable;
import org.xinqiao.catalogue.store.PackTables;
import org.xinqiao.platform.StartRefused;
import org.xinqiao.testing.DatabaseTest;

@DatabaseTest
@DisplayName("a place's rules are taken in whole (规则装载)")
class CatalogueOfPlaceTest {

    private final CatalogueOfPlace loader;
    private final Rules rules;

    @TempDir
    private Path place;

    CatalogueOfPlaceTest(DSLContext sql) {
        sql.deleteFrom(RULE_PACK_FILE).execute();
        sql.deleteFrom(RULE_PACK).execute();
        MatterTable matters = new MatterTable(sql);
        DutyTable duties = new DutyTable(sql);
        PackTables tables = new PackTables(sql);
        rules = new Rules(tables, Clock.systemUTC());
        loader = new CatalogueOfPlace(
                matters,
                duties,
                new RulesOfPlace(tables, rules, Clock.systemUTC()),
                new Matters(matters),
                new Duties(duties),
                new DutyOfficeTable(sql));
    }

    @BeforeEach
    void copyThePlace() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("src/test/resources/place"), place);
    }

    @Test
    void everyRuleIsThereAfterwards() {
        loader.load(place);
        assertThat(Rule.values())
                .allSatisfy(rule -> assertThat(rules.valueOf(rule)).isPositive());
        assertThat(Wait.values())
                .allSatisfy(
                        wait -> assertThat(rules.now().limitOf(wait).clause()).isNotBlank());
    }

    @Test
    void oneThatTheHouseDoesNotKnowIsNamedWithItsLine() throws IOException {
        Files.writeString(file("rules.csv"), Files.readString(file("rules.csv")) + "max_moons,1,第一条\n");
        assertThatThrownBy(() -> loader.load(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("rules.csv:14 name 没有这条规则");
    }

    @Test
    void oneThatIsMissingIsNamed() throws IOException {
        withoutLine("rules.csv", "max_assists");
        assertThatThrownBy(() -> loader.load(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("rules.csv 缺少 max_assists");
    }

    @Test
    void soIsAWaitWithoutALimit() throws IOException {
        withoutLine("stage-limits.csv", "REVIEW");
        assertThatThrownBy(() -> loader.load(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("stage-limits.csv It lacks REVIEW");
    }

    private void withoutLine(String file, String beginning) throws IOException {
        Files.write(
                file(file),
                Arrays.stream(Files.readString(file(file)).split("\n"))
                        .filter(line -> !line.startsWith(beginning))
                        .toList());
    }

    private Path file(String name) {
        return place.resolve("catalogue").resolve(name);
    }
}
