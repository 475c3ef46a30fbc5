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
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.AccountTable;
import org.xinqiao.access.store.NewAccount;
import org.xinqiao.access.store.RoleTable;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.organisation.Unit;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.PlaceLoader;
import org.xinqiao.platform.StartRefused;

/**
 * Takes in the place's roles and {@code city/accounts.csv}. All accounts begin with one password, hashed once; they are
 * many, and a hash is made to be slow.
 */
@Component
@EnableConfigurationProperties(AccessSettings.class)
class AccountsOfPlace implements PlaceLoader {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsOfPlace.class);
    private static final int FLOOR = 40;

    private final AccountTable accounts;
    private final RoleTable roles;
    private final Units units;
    private final Passwords passwords;
    private final AccessSettings settings;
    private final Clock clock;

    AccountsOfPlace(
            AccountTable accounts,
            RoleTable roles,
            Units units,
            Passwords passwords,
            AccessSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.roles = roles;
        this.units = units;
        this.passwords = passwords;
        this.settings = settings;
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
        List<Role> list = RoleList.of(place);
        if (roles.list().isEmpty()) {
            list.forEach(roles::add);
        }
        String hash = passwords.hash(firstPassword());
        Instant now = clock.instant();
        List<CSVRecord> rows = rows(file);
        accounts.add(rows.stream().map(row -> account(row, hash)).toList(), now);
        return list.size() + " roles, " + rows.size() + " accounts";
    }

    private String firstPassword() {
        if (!settings.firstPassword().isBlank()) {
            return settings.firstPassword();
        }
        String password = Passwords.random();
        LOG.warn("所有账号的初始密码（只显示一次） / first password of all accounts, shown once: {}", password);
        return password;
    }

    private NewAccount account(CSVRecord row, String hash) {
        String code = row.get("unit_code");
        Unit unit = units.find(code)
                .orElseThrow(() -> new StartRefused(
                        "accounts.csv 第 " + row.getRecordNumber() + " 行的单位代码 " + code + " 不存在。",
                        "Row " + row.getRecordNumber() + " of accounts.csv names unit " + code
                                + ", which does not exist."));
        return new NewAccount(
                row.get("username"),
                row.get("name"),
                hash,
                Arrays.stream(row.get("roles").split(";")).map(String::strip).toList(),
                unit.id(),
                new AreaCode(row.get("area_code")),
                row.get("employee_no"),
                row.get("phone"));
    }

    private static List<CSVRecord> rows(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            return CsvTable.read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
