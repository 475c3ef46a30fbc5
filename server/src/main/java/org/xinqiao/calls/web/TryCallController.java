package org.xinqiao.calls.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.calls.CallRegister;
import org.xinqiao.calls.SwitchPasswords;
import org.xinqiao.calls.TelephoneProblem;
import org.xinqiao.calls.TryCallSettings;
import org.xinqiao.platform.ProblemFound;

/** 试拨: a visitor of a demo calls its hotlines out of the browser. What they register with reaches nothing else. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/try-call")
@EnableConfigurationProperties(TryCallSettings.class)
class TryCallController {

    private static final String HOLDER = "visitor ";
    private static final int AT_MOST = 8;

    private final TryCallSettings settings;
    private final TelephoneLines lines;
    private final CallRegister register;
    private final SwitchPasswords passwords;
    private final IceServers ice;

    TryCallController(
            TryCallSettings settings,
            TelephoneLines lines,
            CallRegister register,
            SwitchPasswords passwords,
            IceServers ice) {
        this.ice = ice;
        this.settings = settings;
        this.lines = lines;
        this.register = register;
        this.passwords = passwords;
    }

    @GetMapping
    ResponseEntity<TryCallView> telephone() {
        checkOn();
        String password = passwords.visitor().orElseThrow(() -> new ProblemFound(TelephoneProblem.NO_TRY_CALL));
        List<DialledView> numbers = register.open().stream()
                .map(line -> new DialledView(line.number(), line.name(), line.nameEn()))
                .toList();
        TelephoneView telephone =
                new TelephoneView("visitor", password, TelephoneView.DOMAIN, "/api/try-call/sip", ice.visitor());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TryCallView(telephone, numbers));
    }

    /** The answer is no document: from here on it is SIP over a WebSocket (RFC 7118). */
    @GetMapping("/sip")
    void line(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        checkOn();
        if (lines.held(HOLDER) >= AT_MOST) {
            throw new ProblemFound(TelephoneProblem.LINES_TAKEN);
        }
        lines.open(HOLDER + UUID.randomUUID(), () -> true, request, response);
    }

    private void checkOn() {
        if (!settings.on()) {
            throw new ProblemFound(TelephoneProblem.NO_TRY_CALL);
        }
    }

    /** 试拨话机: with the numbers that can be dialled. */
    record TryCallView(TelephoneView telephone, List<DialledView> numbers) {}

    /** 可拨的号码. */
    record DialledView(String number, String name, String nameEn) {}
}
