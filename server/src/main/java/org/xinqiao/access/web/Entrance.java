package org.xinqiao.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.SignInPlace;

/** 进门: opens a session for whoever was let in, in place of whoever was signed in here. */
@Component
class Entrance {

    private final Sessions sessions;
    private final MeView view;

    Entrance(Sessions sessions, MeView view) {
        this.sessions = sessions;
        this.view = view;
    }

    /** @param provider the identity provider that vouched for them; absent where they gave a password */
    Me open(Account account, @Nullable String provider, HttpServletRequest request, HttpServletResponse response) {
        SessionOfRequest.of(request).ifPresent(sessions::close);
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        Sessions.Opened opened = sessions.open(account, new SignInPlace(request.getRemoteAddr(), agent, provider));
        SessionCookie.give(opened.secret(), request, response);
        return view.of(account, opened.session());
    }
}
