package org.xinqiao.access.web;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.AccountId;
import org.xinqiao.access.Accounts;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Origin;
import org.xinqiao.audit.Who;

/** 会话结束: puts on record that somebody signed out, or that their session ran out. */
@Component
@ConditionalOnWebApplication
class SessionEnds implements HttpSessionListener {

    /** Marks a session whose owner leaves by themselves. */
    static final String SIGNED_OUT = SessionEnds.class.getName() + ".signedOut";

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Accounts accounts;
    private final Audit audit;

    SessionEnds(Accounts accounts, Audit audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        if (session.getAttribute(CONTEXT) instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof AccountId id) {
            boolean left = session.getAttribute(SIGNED_OUT) != null;
            Who who = accounts.find(id).map(Account::who).orElse(new Who(id.value(), ""));
            Origin.current().inSession(session.getId()).during(() -> {
                audit.did(Act.of(left ? AuditAction.SESSION_CLOSED : AuditAction.SESSION_EXPIRED, who));
                return true;
            });
        }
    }
}
