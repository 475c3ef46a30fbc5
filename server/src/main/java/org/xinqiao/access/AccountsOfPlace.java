package org.xinqiao.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.NewAccount;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.NewStaffMember;
import org.xinqiao.organisation.Staff;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.StartRefused;

/**
 * Takes in the place's roles and {@code city/accounts.csv}. All accounts begin with one password, hashed once; they are
 * many, and a hash is made to be slow.
 */
@Component
class AccountsOfPlace implements PlaceLoader {

    private static final int FLOOR = 40;

    private final AccountTable accounts;
    private final Units units;
    private final Passwords passwords;
    private final Staff staff;
    private final FirstPassword firstPassword;
    private final Clock clock;

    AccountsOfPlace(
            AccountTable accounts,
            Units units,
            Passwords passwords,
            Staff staff,
            FirstPassword firstPassword,
            Clock clock) {
        this.accounts = accounts;
        this.units = units;
        this.passwords = passwords;
        this.staff = staff;
        this.firstPassword = firstPassword;
        this.clock = clock;
    }

    @Override
    public String room() {
        return "access";
    }

    @Override
    public int floor() {
        return FLOOR;
    }

    @Override
    public boolean isLoaded() {
        return !accounts.isEmpty();
    }

    @Override
    public String load(Path place) {
        Path file = place.resolve("city/accounts.csv");
        if (Files.notExists(file)) {
            return "no accounts: there is no " + file;
        }
        String hash = passwords.hash(firstPassword.get());
        Instant now = clock.instant();
        List<CSVRecord> rows = rows(file);
        Map<String, Long> people = staff.addAll(rows.stream()
                .collect(Collectors.toMap(AccountsOfPlace::staffNo, this::person, (first, again) -> first))
                .values()
                .stream()
                .toList());
        accounts.add(rows.stream().map(row -> account(row, hash, people)).toList(), now);
        return rows.size() + " accounts of " + people.size() + " people";
    }

    private static String staffNo(CSVRecord row) {
        return row.get("employee_no").isEmpty() ? row.get("username") : row.get("employee_no");
    }

    private NewStaffMember person(CSVRecord row) {
        return new NewStaffMember(staffNo(row), row.get("name"), unit(row).id(), "");
    }

    private Unit unit(CSVRecord row) {
        String code = row.get("unit_code");
        return units.find(code)
                .orElseThrow(() -> new StartRefused(
                        "accounts.csv 第 " + row.getRecordNumber() + " 行的单位代码 " + code + " 不存在。",
                        "Row " + row.getRecordNumber() + " of accounts.csv names unit " + code
                                + ", which does not exist."));
    }

    /** A password that was made up is known to whoever read it. */
    private NewAccount account(CSVRecord row, String hash, Map<String, Long> people) {
        return new NewAccount(
                row.get("username"),
                row.get("name"),
                hash,
                firstPassword.isMade(),
                Arrays.stream(row.get("roles").split(";")).map(String::strip).toList(),
                unit(row).id(),
                new AreaCode(row.get("area_code")),
                people.get(staffNo(row)));
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CsvTable.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
