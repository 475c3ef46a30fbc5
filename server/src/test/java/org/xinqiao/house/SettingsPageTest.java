package org.xinqiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("the settings of the house")
class SettingsPageTest {

    @Test
    void areListedInTheManual() throws IOException {
        TreeMap<String, String> rows = new TreeMap<>();
        for (JsonNode setting : settings()) {
            String name = setting.get("name").asString();
            assertThat(setting.path("description").asString("")).as(name).isNotBlank();
            rows.put(
                    name,
                    "| `%s` | %s | %s |%n"
                            .formatted(
                                    name,
                                    setting.path("description").asString(""),
                                    setting.has("defaultValue")
                                            ? "`" + setting.get("defaultValue").asString() + "`"
                                            : ""));
        }
        GeneratedPage.named("settings.md")
                .holds("""
                        # Settings 设置

                        Each may be given as an argument (`--xinqiao.data=…`), as an environment variable (`XINQIAO_DATA`) or in an
                        `application.yaml` beside the jar. Spring Boot's own (`server.port`, `logging.…`) work as everywhere.

                        | setting | meaning | default |
                        |---|---|---|
                        %s""".formatted(rows.values().stream().collect(Collectors.joining())));
    }

    private static List<JsonNode> settings() throws IOException {
        for (URL url : Collections.list(
                SettingsPageTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            if (url.getProtocol().equals("file")) {
                try (InputStream metadata = url.openStream()) {
                    return new JsonMapper()
                            .readTree(metadata)
                            .get("properties")
                            .valueStream()
                            .filter(property -> property.get("name").asString().startsWith("xinqiao."))
                            .toList();
                }
            }
        }
        throw new IllegalStateException("the settings were not described when the server was compiled");
    }
}
