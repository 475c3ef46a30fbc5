package org.xinqiao.access.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("an Idempotency-Key (幂等键)")
class RequestKeyTest {

    @Test
    void isTheSameQuotedOrBare() {
        assertThat(RequestKey.in(List.of("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")))
                .contains(new RequestKey("8e03978e-40d5-43dd-bc93-6894a57f9324"))
                .isEqualTo(RequestKey.in(List.of(" 8e03978e-40d5-43dd-bc93-6894a57f9324 ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"a", "a\"", "a b", "a,b", "\"a\", \"b\"", "键", "\"a\\\"b\"", "a;x=1"})
    void hasAForm(String header) {
        assertThat(RequestKey.in(List.of(header))).isEmpty();
    }

    @Test
    void isOneAndNotEndless() {
        assertThat(RequestKey.in(List.of("a", "a"))).isEmpty();
        assertThat(RequestKey.in(List.of())).isEmpty();
        assertThat(RequestKey.in(List.of("a".repeat(128)))).isPresent();
        assertThat(RequestKey.in(List.of("a".repeat(129)))).isEmpty();
    }
}
