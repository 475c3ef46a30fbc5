package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.Viewer;

/** 我的登录: where one is signed in, and signing out there from here. */
@RestController
@RequestMapping("/api/my/sessions")
@ConditionalOnWebApplication
class MySessionsController {

    private final Sessions sessions;

    MySessionsController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param here whether it is the one that asks */
    record Shown(
            String id,
            Instant openedAt,
            Instant activeAt,
            boolean locked,
            String address,
            String agent,
            boolean here) {}

    @GetMapping
    List<Shown> list(Viewer viewer, HttpServletRequest request) {
        long here = SessionOfRequest.of(request).map(Session::id).orElse(0L);
        return sessions.of(viewer).stream()
                .map(session -> new Shown(
                        Long.toString(session.id()),
                        session.openedAt(),
                        session.activeAt(),
                        session.locked(),
                        session.address(),
                        session.agent(),
                        session.id() == here))
                .toList();
    }

    @DeleteMapping("/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        sessions.endOwn(id, viewer);
    }
}
