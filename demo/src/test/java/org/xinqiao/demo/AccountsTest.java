package org.xinqiao.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The accounts (账号) give every role a person")
class AccountsTest {

    private final List<Row> accounts;
    private final Map<String, Long> byRole;

    AccountsTest() throws IOException {
        accounts = Row.of("accounts.csv");
        byRole = accounts.stream()
                .collect(Collectors.groupingBy(account -> account.get("roles"), Collectors.counting()));
    }

    @Test
    void haveUsernamesOfSmallLettersAndNoTwoAlike() {
        assertThat(accounts).extracting(account -> account.get("username")).doesNotHaveDuplicates();
        assertThat(accounts)
                .allSatisfy(account -> assertThat(account.get("username")).matches("[a-z0-9][a-z0-9-]{1,31}"));
    }

    @Test
    void haveNoTwoPeopleOfOneNameOrNumber() {
        assertThat(accounts).extracting(account -> account.get("name")).doesNotHaveDuplicates();
        assertThat(accounts).extracting(account -> account.get("employee_no")).doesNotHaveDuplicates();
    }

    @Test
    void staffTheCentreTheUnitsAndTheGrids() {
        assertThat(byRole)
                .containsEntry("call_taker", 60L)
                .containsEntry("shift_leader", 3L)
                .containsEntry("dispatcher", 8L)
                .containsEntry("reviewer", 6L)
                .containsEntry("callback_agent", 10L)
                .containsEntry("supervisor", 5L)
                .containsEntry("arbitrator", 3L)
                .containsEntry("leader", 3L)
                .containsEntry("handler", 289L)
                .containsEntry("unit_head", 289L)
                .containsEntry("grid_worker", 786L);
    }

    @Test
    void keepTheThreeAdministratorsApart() {
        assertThat(byRole)
                .containsEntry("system_admin", 1L)
                .containsEntry("security_admin", 1L)
                .containsEntry("audit_admin", 1L);
    }

    @Test
    void belongToUnitsAndAreasThatExist() throws IOException {
        Map<String, String> areaOfUnit = Row.of("units.csv").stream()
                .collect(Collectors.toMap(unit -> unit.get("code"), unit -> unit.get("area_code")));
        assertThat(accounts)
                .allSatisfy(account ->
                        assertThat(areaOfUnit).containsEntry(account.get("unit_code"), account.get("area_code")));
    }

    @Test
    void includeTheOnesTheDemoShows() throws IOException {
        Map<String, String> roles = accounts.stream()
                .collect(Collectors.toMap(account -> account.get("username"), account -> account.get("roles")));
        assertThat(Row.of("showcase.csv"))
                .hasSizeGreaterThan(9)
                .allSatisfy(shown -> assertThat(roles).containsEntry(shown.get("username"), shown.get("role")));
    }
}
