package org.xinqiao.audit;

import jakarta.servlet.http.HttpServletRequest;

/** 请求的行为人: whoever lets somebody in leaves here who it is, so that refusals further out have a name. */
public final class AuditedRequest {

    private static final String WHO = AuditedRequest.class.getName() + ".who";

    private AuditedRequest() {}

    public static void isBy(HttpServletRequest request, Who who) {
        request.setAttribute(WHO, who);
    }

    public static Who whoOf(HttpServletRequest request) {
        return request.getAttribute(WHO) instanceof Who who ? who : Who.NOBODY;
    }
}
