package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Session;
import org.xinqiao.access.StandIns;
import org.xinqiao.platform.ProblemFound;

/** 代办身份: acting for somebody who is away, and going back to oneself. */
@RestController
@ConditionalOnWebApplication
class ActingController {

    private final StandIns standIns;

    ActingController(StandIns standIns) {
        this.standIns = standIns;
    }

    /** @param delegation under which one; absent to go back to oneself */
    record Wanted(@Nullable String delegation) {}

    @PostMapping("/api/session/acting")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void act(@RequestBody Wanted wanted, HttpServletRequest request) {
        Session session = SessionOfRequest.get(request);
        if (wanted.delegation() == null) {
            standIns.leave(session);
        } else if (wanted.delegation().matches("\\d{1,18}")) {
            standIns.begin(session, Long.parseLong(wanted.delegation()));
        } else {
            throw new ProblemFound(AccessProblem.NO_DELEGATION);
        }
    }
}
