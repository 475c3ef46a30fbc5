package org.xinqiao.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.platform.ProblemFound;

/**
 * 登录监管: who is signed in now, and whom providers vouch for; ending sessions, resetting second factors, cutting links to
 * providers. The security administrator's.
 */
@Service
public class SignInOffice {

    private final OfficeReach reach;
    private final Accounts accounts;
    private final Factors factors;
    private final Sessions sessions;
    private final Identities identities;

    SignInOffice(OfficeReach reach, Accounts accounts, Factors factors, Sessions sessions, Identities identities) {
        this.reach = reach;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.identities = identities;
    }

    /** Sessions of people in the viewer's area, the newest first, from before that one on. */
    public List<OwnedSession> page(String words, @Nullable Long before, int limit, Viewer viewer) {
        return sessions.page(viewer.scope().area(), words, before, limit);
    }

    /** Somebody else's session ends at once. */
    @Transactional
    public void end(long session, Viewer viewer) {
        AccountId owner = sessions.ownerOf(session).orElseThrow(() -> new ProblemFound(AccessProblem.NO_SESSION));
        reach.get(owner, viewer);
        sessions.end(session, viewer);
    }

    /** 重置第二因素, for somebody who has lost phone and recovery codes; they are signed out everywhere. */
    @Transactional
    public void resetFactor(AccountId id, String reason, Viewer viewer) {
        if (reason.isBlank()) {
            throw new ProblemFound(AccessProblem.REASON_MISSING);
        }
        reach.getAnothers(id, viewer);
        Account account = accounts.find(id).orElseThrow(() -> new ProblemFound(AccessProblem.NO_ACCOUNT));
        factors.reset(account, viewer.who(), reason.strip());
        sessions.endAll(id, viewer.who(), "factor-reset");
    }

    /** 外部身份: which providers vouch for somebody. */
    public List<Identity> identities(AccountId id, Viewer viewer) {
        reach.get(id, viewer);
        return identities.of(id);
    }

    /** 解除绑定: the provider vouches for somebody else no longer, who is signed out everywhere; one's own is one's own affair. */
    @Transactional
    public void unlink(AccountId id, String provider, Viewer viewer) {
        reach.getAnothers(id, viewer);
        Account account = accounts.find(id).orElseThrow(() -> new ProblemFound(AccessProblem.NO_ACCOUNT));
        identities.remove(account, provider, viewer.who());
        sessions.endAll(id, viewer.who(), "identity-unlinked");
    }
}
