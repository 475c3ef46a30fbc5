package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.breach.Forgotten;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Lifecycle;
import org.xinqiao.catalogue.Rule;
import org.xinqiao.catalogue.Wait;

@DisplayName("no rule of a place is without effect (规则皆有效力)")
class RulesInForceTest {

    private static final Path PLACE = Path.of("../demo/catalogue");
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xinqiao");
    private static final JavaClasses BREACHES = new ClassFileImporter().importPackages("org.breach");

    /** Shows the rules beside the steps and obeys none. */
    private static final Set<String> ONLY_SHOWS = Set.of(Lifecycle.class.getName());

    @ParameterizedTest
    @ValueSource(classes = {Rule.class, Wait.class})
    void everyRuleThatTheHouseKnowsIsReadBySomebody(Class<? extends Enum<?>> rules) {
        assertThat(unread(HOUSE, rules)).isEmpty();
    }

    @Test
    void oneThatNobodyReadsIsSeen() {
        assertThat(unread(BREACHES, Forgotten.class)).containsExactly("UNREAD");
    }

    @Test
    void theRulesOfTheDemoCityAreThoseThatTheHouseKnows() throws IOException {
        assertThat(firstColumn("rules.csv"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Rule.values()).map(Rule::key).toList());
        assertThat(firstColumn("stage-limits.csv"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Wait.values()).map(Wait::name).toList());
    }

    @Test
    void theLimitsOfTheDemoCityAreForKindsAndUrgenciesThatCasesHave() throws IOException {
        Set<String> has = EnumSet.allOf(Facts.Kind.class).stream()
                .flatMap(kind -> Arrays.stream(Facts.Urgency.values()).map(urgency -> kind + "," + urgency))
                .collect(Collectors.toSet());
        assertThat(lines("limits.csv").map(line -> line.replaceFirst("^([^,]*,[^,]*),.*", "$1")))
                .containsAll(has)
                .allMatch(has::contains);
    }

    @Test
    void theLifecycleTableNamesEveryRuleOfTheLifeOfACase() {
        Set<Rule> named = Lifecycle.arrows().stream()
                .flatMap(arrow -> arrow.rules().stream())
                .collect(Collectors.toSet());
        assertThat(EnumSet.allOf(Rule.class))
                .filteredOn(rule -> !named.contains(rule))
                .containsExactly(Rule.DUPLICATE_WINDOW_DAYS);
    }

    /** The constants that no class but their own looks at. */
    private static List<String> unread(JavaClasses house, Class<? extends Enum<?>> rules) {
        JavaClass type = house.get(rules);
        return Arrays.stream(rules.getEnumConstants())
                .map(Enum::name)
                .filter(name -> type.getField(name).getAccessesToSelf().stream()
                        .map(JavaFieldAccess::getOriginOwner)
                        .noneMatch(reader -> !reader.equals(type) && !ONLY_SHOWS.contains(reader.getName())))
                .toList();
    }

    private static List<String> firstColumn(String file) throws IOException {
        return lines(file).map(line -> line.substring(0, line.indexOf(','))).toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(PLACE.resolve(file)).stream().skip(1);
    }
}
