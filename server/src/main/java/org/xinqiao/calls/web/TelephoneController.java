package org.xinqiao.calls.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallProblem;
import org.xinqiao.calls.SwitchPasswords;
import org.xinqiao.platform.ProblemFound;

/** 浏览器话机: for whoever sits at a post in the browser, as long as they sit there and are signed in. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/seat")
class TelephoneController {

    private final BrowserSeats seats;
    private final TelephoneLines lines;
    private final SwitchPasswords passwords;
    private final IceServers ice;
    private final Sessions sessions;

    TelephoneController(
            BrowserSeats seats, TelephoneLines lines, SwitchPasswords passwords, IceServers ice, Sessions sessions) {
        this.ice = ice;
        this.seats = seats;
        this.lines = lines;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** What the telephone on the viewer's page registers with. */
    @GetMapping("/telephone")
    ResponseEntity<TelephoneView> telephone(Viewer viewer) {
        String extension = extension(viewer);
        String password = passwords.seat(extension).orElseThrow(() -> new ProblemFound(CallProblem.NO_SUCH_POST));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TelephoneView(
                        extension, password, TelephoneView.DOMAIN, "/api/seat/sip", ice.seat(extension)));
    }

    /** The answer is no document: from here on it is SIP over a WebSocket (RFC 7118). */
    @GetMapping("/sip")
    void line(Viewer viewer, Session session, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String extension = extension(viewer);
        lines.open("seat " + extension, () -> sits(viewer, extension) && sessions.lasts(session), request, response);
    }

    private boolean sits(Viewer viewer, String extension) {
        return seats.extension(viewer).filter(extension::equals).isPresent();
    }

    private String extension(Viewer viewer) {
        return seats.extension(viewer).orElseThrow(() -> new ProblemFound(CallProblem.NOT_SEATED));
    }

    @GetMapping("/targets")
    Targets targets(Viewer viewer) {
        return seats.targets(viewer);
    }
}
