package org.xinqiao.calls.web;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.CallSettings;
import org.xinqiao.calls.TelephoneProblem;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

@DisplayName("a line (话机线路) is given")
class TelephoneLinesTest {

    private static final CallSettings WITHOUT =
            new CallSettings(null, "xinqiao", "carrier", "emergency", null, null, "");
    private static final CallSettings WITH = new CallSettings(
            URI.create("http://127.0.0.1:1"), "xinqiao", "carrier", "emergency", null, Path.of("passwords"), "");

    @Test
    void byNobodyWhereThereIsNoSwitch() {
        assertRefused(WITHOUT, telephone(), CallProblem.VOICE_OFF);
    }

    @Test
    void onlyToATelephoneOnAPage() {
        assertRefused(WITH, new MockHttpServletRequest(), TelephoneProblem.NOT_A_TELEPHONE);
        for (String needed : new String[] {"Upgrade", "Sec-WebSocket-Protocol", "Origin"}) {
            MockHttpServletRequest lacking = telephone();
            lacking.removeHeader(needed);
            assertRefused(WITH, lacking, TelephoneProblem.NOT_A_TELEPHONE);
        }
    }

    private static void assertRefused(CallSettings settings, MockHttpServletRequest request, ProblemCode why) {
        TelephoneLines lines = new TelephoneLines(settings);
        try {
            assertThatExceptionOfType(ProblemFound.class)
                    .isThrownBy(() -> lines.open("one", () -> true, request, new MockHttpServletResponse()))
                    .matches(found -> found.problem() == why);
        } finally {
            lines.close();
        }
    }

    private static MockHttpServletRequest telephone() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/seat/sip");
        request.addHeader("Upgrade", "websocket");
        request.addHeader("Sec-WebSocket-Protocol", "sip");
        request.addHeader("Origin", "http://localhost");
        return request;
    }
}
