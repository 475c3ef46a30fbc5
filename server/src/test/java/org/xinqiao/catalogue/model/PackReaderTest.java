package org.xinqiao.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.catalogue.ClosingCheck;
import org.xinqiao.catalogue.MatterCode;
import org.xinqiao.catalogue.RuleBook;
import org.xinqiao.catalogue.Wait;

@DisplayName("a rule pack as it is written (规则包)")
class PackReaderTest {

    private static final Path NATIONAL = Path.of("src/main/resources/packs/national");

    private final Map<PackFile, String> files = new EnumMap<>(PackFile.class);

    PackReaderTest() throws IOException {
        for (PackFile file : PackFile.values()) {
            files.put(file, Files.readString(NATIONAL.resolve(file.fileName())));
        }
    }

    private List<String> faults() {
        return PackReader.read(files).faults().stream()
                .map(fault -> fault.place() + " " + fault.column())
                .map(String::strip)
                .toList();
    }

    private void replace(PackFile file, String old, String with) {
        String text = files.getOrDefault(file, "");
        assertThat(text).contains(old);
        files.put(file, text.replaceFirst(java.util.regex.Pattern.quote(old), with));
    }

    @Test
    void isReadWhole() {
        PackReader.Reading reading = PackReader.read(files);
        assertThat(reading.isWhole()).isTrue();
        RuleBook book = RuleBook.of(1, reading.pack());
        assertThat(book.limitsFor("COMPLAINT", "NORMAL", null).reply()).hasToString("15 WORKING_DAYS");
        assertThat(book.limitOf(Wait.RETURN_WINDOW).clause()).contains("国办函〔2025〕66号");
    }

    @Test
    @DisplayName("says file, line and column of what is wrong")
    void saysWhere() {
        replace(PackFile.LIMITS, "QUESTION,NORMAL,,4 WORKING_HOURS", "QUESTION,NORMAL,,4 MOONS");
        replace(PackFile.LIMITS, "COMPLAINT,NORMAL,", "COMPLAINT,NORMAL,7");
        replace(PackFile.RULES, "max_returns,2", "max_returns,two");
        replace(PackFile.STAGE_LIMITS, "DISPATCH,", "DESPATCH,");
        assertThat(faults())
                .contains(
                        "limits.csv:2 sign_limit",
                        "limits.csv:8 matter",
                        "stage-limits.csv:2 stage",
                        "rules.csv:2 value");
    }

    @Test
    void saysWhereInTheLadderAndTheChecks() {
        replace(PackFile.LADDER, "BEFORE_DUE,80", "BEFORE_DUE,100");
        replace(PackFile.LADDER, "AT_DUE,,UNIT", "AT_DUE,2 WORKING_DAYS,UNIT");
        replace(PackFile.LADDER, "AFTER_DUE,1 WORKING_DAYS", "AFTER_DUE,1");
        replace(PackFile.LADDER, "YELLOW,YELLOW_CARD", "YELLOW,GREEN_CARD");
        replace(PackFile.LADDER, "LEADER,,", "LEADER,2 WORKING_DAYS,");
        replace(PackFile.CLOSING_CHECKS, "FIELD_WORK,,1", "FIELD_WORK,,2");
        replace(PackFile.CLOSING_CHECKS, "COPIED_PERCENT,,85", "COPIED,,85");
        assertThat(faults())
                .containsExactly(
                        "ladder.csv:2 at",
                        "ladder.csv:3 at",
                        "ladder.csv:4 at",
                        "ladder.csv:5 measure",
                        "ladder.csv:7 answer",
                        "closing-checks.csv:2 value",
                        "closing-checks.csv:3 check");
    }

    @Test
    void climbsByTheNationalLadderWhereAPlaceHasNone() {
        files.remove(PackFile.LADDER);
        files.remove(PackFile.CLOSING_CHECKS);
        RuleBook book = RuleBook.of(1, PackReader.read(files).pack());
        assertThat(book.ladder()).extracting(rung -> rung.kind().name()).startsWith("REMINDER", "URGING", "ORDER");
        assertThat(book.ladder()).allSatisfy(rung -> assertThat(rung.clause()).isNotBlank());
        assertThat(book.check(ClosingCheck.Name.RECHECK_PERCENT, new MatterCode("030101"))
                        .value())
                .isEqualTo(5);
    }

    @Test
    void saysWhereInReasonsAndFloors() {
        replace(PackFile.RETURN_REASONS, "NOT_OUR_DUTY,", "not our duty,");
        replace(PackFile.RETURN_REASONS, "yes,no,", "maybe,no,");
        replace(PackFile.PASS_DOWN, ",DUTY_HOLDER,", "0,MOON,");
        assertThat(faults())
                .containsExactly(
                        "return-reasons.csv:2 code",
                        "return-reasons.csv:3 needs_unit",
                        "pass-down.csv:2 matter",
                        "pass-down.csv:2 lowest");
        files.put(PackFile.RETURN_REASONS, "code,zh,en,needs_unit,needs_duty_clause,clause\n");
        assertThat(faults()).contains("return-reasons.csv");
    }

    @Test
    @DisplayName("what came into force before there were reasons has those of the national base, and no floor")
    void isReadWithoutWhatIsNewer() {
        files.remove(PackFile.RETURN_REASONS);
        files.remove(PackFile.PASS_DOWN);
        PackReader.Reading reading = PackReader.read(files);
        assertThat(reading.isWhole()).isTrue();
        RuleBook book = RuleBook.of(1, reading.pack());
        assertThat(book.returnReason("NOT_OUR_DUTY")).hasValueSatisfying(reason -> {
            assertThat(reason.needsUnit()).isTrue();
            assertThat(reason.needsDutyClause()).isTrue();
        });
        assertThat(book.returnReason("NO_MOOD")).isEmpty();
        assertThat(book.floorOf(new MatterCode("030101"))).isEmpty();
    }

    @Test
    void countsLinesOfCellsThatGoOverSeveralAndBlankOnes() {
        files.put(PackFile.RULES, "\n\nname,value,clause\n\nmax_returns,2,\"第三十条\n第二款\"\n\nmax_moons,1,第一条\n");
        assertThat(faults()).contains("rules.csv:8 name");
    }

    @Test
    void namesWhatIsMissing() {
        replace(PackFile.RULES, "max_assists", "# max_assists");
        files.put(
                PackFile.LIMITS,
                files.getOrDefault(PackFile.LIMITS, "")
                        .lines()
                        .filter(line -> !line.startsWith("PRAISE,URGENT"))
                        .reduce("", (a, b) -> a + b + "\n"));
        assertThat(PackReader.read(files).faults())
                .anySatisfy(fault -> assertThat(fault.zh()).isEqualTo("缺少 PRAISE,URGENT，请补上。"))
                .anySatisfy(fault -> assertThat(fault.place()).startsWith("rules.csv:"));
    }

    @Test
    void aClauseIsAlwaysSaid() {
        replace(PackFile.RULES, "max_returns,2,国办函〔2025〕66号", "max_returns,2,\"\"\nmax_moons,2,国办函〔2025〕66号");
        assertThat(faults()).contains("rules.csv:2 clause", "rules.csv:3 name");
    }

    @Test
    void aRowStandsThereOnce() {
        files.merge(PackFile.RULES, "max_returns,3,第三十条\n", String::concat);
        assertThat(faults()).containsExactly("rules.csv:14 name");
    }

    @Test
    void brokenFormIsAFaultAndNoException() {
        for (String broken : List.of("", "\"", "a,b\n\"c", "name,value,clause\nmax_returns,2", "\0\0", "名称")) {
            files.put(PackFile.RULES, broken);
            assertThat(PackReader.read(files).isWhole()).as(broken).isFalse();
        }
    }

    @Test
    void twoAreComparedRowByRow() {
        Map<PackFile, String> newer = new EnumMap<>(files);
        newer.merge(PackFile.LIMITS, "HELP,NORMAL,0512,1 EMERGENCY_HOURS,2 EMERGENCY_HOURS,第二十条\n", String::concat);
        newer.put(PackFile.RULES, files.getOrDefault(PackFile.RULES, "").replace("max_returns,2", "max_returns,1"));
        List<PackDifference> differences = PackDifference.between(files, newer);
        assertThat(differences).hasSize(2);
        assertThat(differences.getFirst().key()).containsExactly("HELP", "NORMAL", "0512");
        assertThat(differences.getFirst().before()).isNull();
        assertThat(differences.getLast().before()).containsEntry("value", "2");
        assertThat(differences.getLast().after()).containsEntry("value", "1");
    }
}
