package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xinqiao.access.Account;
import org.xinqiao.access.ProviderSignIn;
import org.xinqiao.access.ProviderTrip;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;

/** 统一身份认证登录: to an identity provider and back, in place of a password. */
@RestController
@RequestMapping("/api/session")
@ConditionalOnWebApplication
class ProviderController {

    private final ProviderSignIn providers;
    private final Sessions sessions;
    private final Entrance entrance;

    ProviderController(ProviderSignIn providers, Sessions sessions, Entrance entrance) {
        this.providers = providers;
        this.sessions = sessions;
        this.entrance = entrance;
    }

    /** @param address where the browser is to go */
    record Begun(String address) {

        static Begun of(ProviderTrip trip, HttpServletRequest request, HttpServletResponse response) {
            TripCookie.give(trip.secret(), request, response);
            return new Begun(trip.address());
        }
    }

    @GetMapping("/providers")
    List<ProviderSignIn.Offered> offered() {
        return providers.offered();
    }

    @PostMapping("/providers/{id:[a-z0-9-]{1,32}}")
    Begun begin(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return Begun.of(providers.beginToSignIn(id, Brought.origin(request)), request, response);
    }

    @PostMapping("/provider")
    Me signIn(@RequestBody Brought brought, HttpServletRequest request, HttpServletResponse response) {
        ProviderSignIn.LetIn in = providers.signIn(brought.with(request), brought.second(), request.getRemoteAddr());
        return entrance.open(in.account(), in.provider(), request, response);
    }

    @PostMapping("/proof/providers/{id:[a-z0-9-]{1,32}}")
    Begun beginToProve(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        Session session = SessionOfRequest.get(request);
        return Begun.of(providers.beginToProve(id, session.account(), Brought.origin(request)), request, response);
    }

    /** Opens a locked desk, and makes the session fit for sensitive acts. */
    @PostMapping("/proof/provider")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prove(@RequestBody Brought brought, HttpServletRequest request) {
        Session session = SessionOfRequest.get(request);
        Account account =
                providers.prove(brought.with(request), session.account(), brought.second(), request.getRemoteAddr());
        sessions.proved(session, account);
    }
}
