package org.xinqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.test.context.TestPropertySource;
import org.xinqiao.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
@TestPropertySource(properties = "logging.file.name=target/test-log/server.log")
@DisplayName("A log in a file (结构化日志) is a line of JSON for each thing it tells")
class LogFileTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogFileTest.class);
    private static final JsonMapper JSON = new JsonMapper();

    /** Logging is set up once a process; here it is to be set up as these settings say, whoever was first. */
    @BeforeAll
    static void setUpAnew() {
        LoggingSystem.get(LogFileTest.class.getClassLoader()).cleanUp();
    }

    @Test
    void withTheNumberThatAScreenShows() throws IOException {
        String number = "from-a-screen-" + System.nanoTime();
        try (MDC.MDCCloseable _ = RequestId.begin(number)) {
            LOG.info("told within a request");
        }
        LOG.info("told by the house itself");
        List<JsonNode> lines = lines();
        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("@timestamp").isString()).isTrue();
            assertThat(line.path("log").path("level").isString()).isTrue();
            assertThat(line.path("service").path("name").stringValue()).isEqualTo("xinqiao");
        });
        assertThat(lines.stream()
                        .filter(line -> line.path("request").asString("").equals(number)))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.path("message").stringValue()).isEqualTo("told within a request"));
    }

    private static List<JsonNode> lines() throws IOException {
        return Files.readAllLines(Path.of("target/test-log/server.log")).stream()
                .map(JSON::readTree)
                .toList();
    }
}
