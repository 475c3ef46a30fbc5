package org.xinqiao.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** 请求的行为人: whoever lets somebody in leaves here who it is, so that refusals further out have a name. */
public final class AuditedRequest {

    private static final String WHO = AuditedRequest.class.getName() + ".who";

    private static final String SESSION = AuditedRequest.class.getName() + ".session";

    private AuditedRequest() {}

    /** Leaves the name of the request's session, which is no secret, for the {@link Origin} of all its acts. */
    public static void isIn(HttpServletRequest request, String session) {
        request.setAttribute(SESSION, session);
    }

    public static @Nullable String sessionOf(HttpServletRequest request) {
        return request.getAttribute(SESSION) instanceof String session ? session : null;
    }

    public static void isBy(HttpServletRequest request, Who who) {
        request.setAttribute(WHO, who);
    }

    public static Who whoOf(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof Who who ? who : Who.NOBODY;
    }
}
