package org.xinqiao.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.breach.BrokenHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

@DisplayName("inside the rooms")
class BordersTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/schema/") && !location.contains("xinqiao-schema"))
            .importPackages("org.xinqiao");

    private static final JavaClasses BREACHES = new ClassFileImporter().importPackagesOf(BrokenHouse.class);

    private static final String SCHEMA = "org.xinqiao.schema.";
    private static final int DEPENDENCIES = 6;
    private static final Set<String> TELLS_THE_TIME = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            ZonedDateTime.class.getName());

    static Stream<Named<ArchRule>> rules() {
        return Stream.of(
                Named.of(
                        "a room's tables are read by its own store, and by the declared reader desk",
                        classes().should(touchOnlyItsOwnTables())),
                Named.of(
                        "a model knows no Spring, no SQL",
                        noClasses()
                                .that()
                                .resideInAPackage("..model..")
                                // that other rooms may use a model is said in its package-info
                                .and()
                                .doNotHaveSimpleName("package-info")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework..", "org.jooq..", "java.sql..", "org.xinqiao.schema..")),
                Named.of(
                        "time comes in through the door",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages("org.xinqiao.platform..", "org.xinqiao.generator..")
                                .should()
                                .callMethodWhere(looksAtTheClock())),
                Named.of(
                        "a bean needs at most six others",
                        classes().that().areMetaAnnotatedWith(Component.class).should(needFewOthers())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(HOUSE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void isSeenToFail(ArchRule rule) {
        assertThat(rule.evaluate(BREACHES).hasViolation()).isTrue();
    }

    private static ArchCondition<JavaClass> touchOnlyItsOwnTables() {
        return new ArchCondition<>("touch only its own tables") {
            @Override
            public void check(JavaClass reader, ConditionEvents events) {
                for (Dependency dependency : reader.getDirectDependenciesFromSelf()) {
                    String owner = ownerOf(dependency.getTargetClass().getPackageName());
                    if (!owner.isEmpty() && !mayRead(reader.getPackageName(), owner)) {
                        events.add(SimpleConditionEvent.violated(reader, dependency.getDescription()));
                    }
                }
            }
        };
    }

    /** The room whose tables a package describes; empty for any other package. */
    private static String ownerOf(String packageName) {
        return packageName.startsWith(SCHEMA)
                ? packageName.substring(SCHEMA.length()).replaceFirst("\\..*", "")
                : "";
    }

    /** The vault of personal data keeps the proofs of its keys itself, out of its own room's reach. */
    private static boolean mayRead(String reader, String owner) {
        return isWithin(reader, "org.xinqiao." + owner + ".store")
                || isWithin(reader, "org.xinqiao." + owner + ".vault")
                || isWithin(reader, "org.xinqiao.desk")
                || isWithin(reader, "org.xinqiao.schema");
    }

    private static boolean isWithin(String packageName, String parent) {
        return packageName.equals(parent) || packageName.startsWith(parent + ".");
    }

    private static DescribedPredicate<JavaMethodCall> looksAtTheClock() {
        return DescribedPredicate.describe("look at the machine's clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getName();
            return method.equals("now")
                            && TELLS_THE_TIME.contains(owner)
                            && call.getTarget().getRawParameterTypes().isEmpty()
                    || method.equals("currentTimeMillis")
                    || owner.equals(Clock.class.getName()) && method.startsWith("system");
        });
    }

    private static ArchCondition<JavaClass> needFewOthers() {
        return new ArchCondition<>("need at most " + DEPENDENCIES + " others") {
            @Override
            public void check(JavaClass bean, ConditionEvents events) {
                bean.getConstructors().stream()
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > DEPENDENCIES)
                        .forEach(constructor ->
                                events.add(SimpleConditionEvent.violated(bean, constructor.getDescription())));
            }
        };
    }
}
