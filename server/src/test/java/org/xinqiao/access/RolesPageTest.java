package org.xinqiao.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xinqiao.house.GeneratedPage;

@DisplayName("the usual roles (角色)")
class RolesPageTest {

    private static final List<Role> ROLES = RoleList.usualRoles();

    @Test
    void giveEveryPowerToSomebody() {
        assertThat(ROLES.stream().flatMap(role -> role.powers().stream())).contains(Power.values());
    }

    @Test
    void keepAdministrationApartFromCases() {
        assertThat(ROLES).allMatch(role -> Separation.allows(role.powers()));
        assertThat(Separation.allows(Set.of(Power.ADMINISTER, Power.HANDLE))).isFalse();
        assertThat(Separation.allows(Set.of(Power.ADMINISTER, Power.SECURE))).isFalse();
        assertThat(Separation.allows(Set.of(Power.ADMINISTER, Power.PROTECT))).isFalse();
        assertThat(Separation.allows(Set.of(Power.SECURE, Power.PROTECT))).isTrue();
    }

    @Test
    void keepReviewApartFromHandling() {
        assertThat(ROLES)
                .noneMatch(role ->
                        role.powers().contains(Power.HANDLE) && role.powers().contains(Power.REVIEW));
    }

    @Test
    void areListedInTheManual() {
        GeneratedPage.named("roles.md").holds("""
                        # Roles and powers 角色与权力

                        The usual roles; a place may bring its own in `city/roles.csv`.

                        | role | %s |
                        |---|%s
                        %s""".formatted(
                        Stream.of(Power.values())
                                .map(power -> power.zh() + "<br>" + power)
                                .collect(Collectors.joining(" | ")),
                        ":-:|".repeat(Power.values().length),
                        ROLES.stream().map(RolesPageTest::row).collect(Collectors.joining())));
    }

    private static String row(Role role) {
        String marks = Stream.of(Power.values())
                .map(power -> role.powers().contains(power) ? "●" : "")
                .collect(Collectors.joining(" | "));
        return "| %s<br>`%s` | %s |%n".formatted(role.name(), role.code(), marks);
    }
}
