package org.xinqiao.access.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.OwnedSession;
import org.xinqiao.access.SignInOffice;
import org.xinqiao.access.Viewer;

/** 登录监管. */
@RestController
@ConditionalOnWebApplication
class SignInOfficeController {

    private final SignInOffice office;

    SignInOfficeController(SignInOffice office) {
        this.office = office;
    }

    record Shown(
            String id,
            String username,
            String name,
            Instant openedAt,
            Instant activeAt,
            boolean locked,
            String address,
            String agent) {}

    @GetMapping("/api/sessions")
    Paged<Shown> sessions(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long after) {
        return Paged.of(
                office.page(q.strip(), after, Paged.SIZE + 1, viewer),
                SignInOfficeController::shown,
                owned -> Long.toString(owned.session().id()));
    }

    @DeleteMapping("/api/sessions/{id:\\d{1,18}}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Viewer viewer) {
        office.end(id, viewer);
    }

    private static Shown shown(OwnedSession owned) {
        return new Shown(
                Long.toString(owned.session().id()),
                owned.username(),
                owned.name(),
                owned.session().openedAt(),
                owned.session().activeAt(),
                owned.session().locked(),
                owned.session().address(),
                owned.session().agent());
    }
}
