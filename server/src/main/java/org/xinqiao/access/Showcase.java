package org.xinqiao.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;
import org.xinqiao.access.store.RoleTable;

/** 演示名单: which accounts of a demo place are worth trying, from {@code city/showcase.csv}. */
@Component
public class Showcase {

    private final RoleTable roles;
    private final AccessSettings settings;

    Showcase(RoleTable roles, AccessSettings settings) {
        this.roles = roles;
        this.settings = settings;
    }

    /**
     * 演示账号.
     *
     * @param role the name of its role
     * @param zh what to try with it
     */
    public record Entry(
            String username, String role, String roleZh, String roleEn, String password, String zh, String en) {}

    /** The accounts in the order of the list; none where the place has no list. */
    public List<Entry> of(Path place) {
        Path file = place.resolve("city/showcase.csv");
        if (Files.notExists(file)) {
            return List.of();
        }
        Map<String, Role> byCode = roles.list().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        try (Reader reader = Files.newBufferedReader(file)) {
            return CsvTable.read(reader).stream().map(row -> entry(row, byCode)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(CSVRecord row, Map<String, Role> byCode) {
        String code = row.get("role");
        Role role = byCode.get(code);
        return new Entry(
                row.get("username"),
                code,
                role == null ? code : role.name(),
                role == null ? code : role.nameEn(),
                settings.firstPassword(),
                row.get("what_to_try_zh"),
                row.get("what_to_try_en"));
    }
}
