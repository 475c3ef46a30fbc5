package org.xinqiao.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

@DisplayName("a port that another program has (端口占用)")
class PortTakenTest {

    @Test
    void isNamedInBothLanguagesBeforeAnybodyElseSpeaks() {
        Throwable failure = new IllegalStateException(new PortInUseException(8080));
        FailureAnalysis first = SpringFactoriesLoader.forDefaultResourceLocation(
                        getClass().getClassLoader())
                .load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        assertThat(first.getDescription()).contains("端口 8080 已被别的程序占用").contains("Port 8080 is taken");
    }
}
