package org.xinqiao.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** 角色清单: the roles of a place from {@code city/roles.csv}, or the usual ones where the place has no list of its own. */
final class RoleList {

    private static final String USUAL = "/access/roles.csv";

    private RoleList() {}

    static List<Role> of(Path place) {
        Path own = place.resolve("city/roles.csv");
        try (Reader reader = Files.exists(own) ? Files.newBufferedReader(own) : usual()) {
            return CsvTable.read(reader).stream().map(RoleList::role).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Role> usualRoles() {
        return of(Path.of(""));
    }

    private static Reader usual() {
        InputStream stream = Objects.requireNonNull(RoleList.class.getResourceAsStream(USUAL));
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    private static Role role(CSVRecord row) {
        Set<Power> powers = Arrays.stream(row.get("powers").split(";"))
                .filter(word -> !word.isBlank())
                .map(word -> Power.valueOf(word.strip()))
                .collect(Collectors.toSet());
        return new Role(row.get("code"), row.get("name"), row.get("name_en"), powers, row.get("home"));
    }
}
