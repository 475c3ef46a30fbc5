package org.xinqiao.calls.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;

/** 浏览器话机: for whoever takes calls at a desk, as long as they are signed in there. */
@RestController
@ConditionalOnWebApplication
class TelephoneController {

    private final TelephoneLines lines;
    private final Sessions sessions;

    TelephoneController(TelephoneLines lines, Sessions sessions) {
        this.lines = lines;
        this.sessions = sessions;
    }

    /** The answer is no document: from here on it is SIP over a WebSocket (RFC 7118). */
    @GetMapping("/api/seat/sip")
    void line(Viewer viewer, Session session, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String holder = viewer.account().value() + "@" + session.id();
        lines.open(holder, () -> sessions.lasts(session), request, response);
    }
}
