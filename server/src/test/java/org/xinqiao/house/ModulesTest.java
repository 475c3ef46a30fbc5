package org.xinqiao.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Collectors;
import org.breach.BrokenHouse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.xinqiao.Xinqiao;

@DisplayName("the rooms of the house")
class ModulesTest {

    private static final ApplicationModules ROOMS = ApplicationModules.of(
            Xinqiao.class,
            resideInAnyPackage("org.xinqiao.engines..", "org.xinqiao.schema..", "org.xinqiao.generator.."));

    @Test
    void useOnlyWhatTheyDeclareAndOnlyThroughFrontDoors() {
        ROOMS.verify();
    }

    @Test
    void areSeenToFailWhereALowerRoomAsksUpwards() {
        ApplicationModules broken = ApplicationModules.of(BrokenHouse.class, (ImportOption) location -> true);
        assertThat(broken.detectViolations().getMessages())
                .anyMatch(message -> message.contains("lower") && message.contains("upper"));
    }

    @Test
    void areDrawnInTheManual() {
        String rows = ROOMS.stream()
                .filter(room -> !room.isRootModule())
                .sorted()
                .map(ModulesTest::row)
                .collect(Collectors.joining());
        GeneratedPage.named("modules.md").holds("""
                        # Rooms of the server 模块

                        Which room may use which: declared in each room's `package-info.java`, held by `ModulesTest`.

                        | room | may use |
                        |---|---|
                        %s""".formatted(rows));
    }

    private static String row(ApplicationModule room) {
        return "| `%s` | %s |%n"
                .formatted(
                        room.getIdentifier(),
                        allowed(room).stream().map(name -> "`" + name + "`").collect(Collectors.joining(" ")));
    }

    private static List<String> allowed(ApplicationModule room) {
        String info = room.getBasePackage().getName() + ".package-info";
        try {
            return List.of(Class.forName(info)
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
