package org.xinqiao.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.xinqiao.notice.Lang;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.portal.CitizenSessions;
import org.xinqiao.portal.Person;
import org.xinqiao.portal.PortalProblem;
import org.xinqiao.portal.Puzzles;

/** 访客: who stands at a public door, signed in or not. */
@Component
class Visitors {

    private static final String BEARER = "Bearer ";

    private final CitizenSessions sessions;
    private final Puzzles puzzles;

    Visitors(CitizenSessions sessions, Puzzles puzzles) {
        this.sessions = sessions;
        this.puzzles = puzzles;
    }

    Optional<Person> find(HttpServletRequest request) {
        return secret(request).flatMap(sessions::find);
    }

    /** An app's token, or else the browser's cookie: of a request that bears both, the cookie is not looked at. */
    static Optional<String> secret(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given == null
                ? CitizenCookie.of(request)
                : given.startsWith(BEARER)
                        ? Optional.of(given.substring(BEARER.length()).strip())
                        : Optional.empty();
    }

    /** @throws ProblemFound with {@link PortalProblem#NOT_SIGNED_IN} */
    Person get(HttpServletRequest request) {
        return find(request).orElseThrow(() -> new ProblemFound(PortalProblem.NOT_SIGNED_IN));
    }

    /** The language in which the page is read; Chinese for whoever does not say. */
    static Lang lang(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted != null && wanted.strip().startsWith("en") ? Lang.EN : Lang.ZH;
    }

    /** Whoever is not signed in has worked for it. */
    void checkWorked(Optional<Person> person, Puzzles.Solved solved, HttpServletRequest request) {
        if (person.isEmpty()) {
            puzzles.spend(solved, request.getRemoteAddr());
        }
    }
}
