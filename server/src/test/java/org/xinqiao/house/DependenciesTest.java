package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the bill of materials (CycloneDX) that the build makes of the server and ships in it. */
@DisplayName("The libraries of the server (依赖)")
class DependenciesTest {

    private static final Path BILL = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");
    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0",
            "MIT",
            "MIT-0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-1.0",
            "EPL-2.0",
            "CC0-1.0",
            "0BSD",
            "PostgreSQL",
            // of the kind of Apache 1.1: attribution, no use of the name
            "Indiana University Extreme! Lab Software License",
            "Bouncy Castle Licence",
            // openhtmltopdf, used unchanged as a library of its own that can be exchanged
            "LGPL-2.1-or-later",
            // of the kind of Apache 1.1 too: JDOM
            "Similar to Apache License but with the acknowledgment clause removed",
            // what the bill makes of "The BSD License": TwelveMonkeys', whose text has three clauses
            "BSD-4-Clause",
            "Public Domain");

    @Test
    void comeUnderLicencesThatGoWithOurs() throws Exception {
        List<String> strange = new ArrayList<>();
        for (JsonNode library : libraries()) {
            List<String> licences = licences(library);
            if (licences.stream().noneMatch(LICENCES::contains)) {
                strange.add(name(library) + ": " + licences);
            }
        }
        assertThat(strange).isEmpty();
    }

    @Test
    void areReleasedAndThereInOneVersion() throws Exception {
        Map<String, String> versions = new TreeMap<>();
        for (JsonNode library : libraries()) {
            String version = library.path("version").asString();
            assertThat(version).as(name(library)).doesNotContain("SNAPSHOT");
            assertThat(versions.put(name(library), version)).as(name(library)).isNull();
        }
        assertThat(versions).hasSizeGreaterThan(80);
    }

    @Test
    void areListedInTheManual() throws Exception {
        TreeMap<String, String> rows = new TreeMap<>();
        for (JsonNode library : libraries()) {
            rows.put(
                    name(library),
                    "| `%s` | %s | %s |%n"
                            .formatted(
                                    name(library),
                                    library.path("version").asString(),
                                    String.join(", ", licences(library))));
        }
        GeneratedPage.named("dependencies.md").holds("""
                        # Libraries of the server 依赖

                        From the bill of materials that stands in the jar (`META-INF/sbom/application.cdx.json`, CycloneDX).

                        | library | version | licence |
                        |---|---|---|
                        %s""".formatted(String.join("", rows.values())));
    }

    private static List<JsonNode> libraries() throws Exception {
        return new JsonMapper()
                .readTree(Files.readString(BILL))
                .path("components")
                .valueStream()
                .filter(library -> !library.path("group").asString("").equals("org.xinqiao"))
                .toList();
    }

    private static String name(JsonNode library) {
        return library.path("group").asString("") + ":" + library.path("name").asString("");
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .map(entry -> entry.has("expression")
                        ? entry.path("expression").asString("")
                        : entry.path("license")
                                .path("id")
                                .asString(entry.path("license").path("name").asString("")))
                .toList();
    }
}
