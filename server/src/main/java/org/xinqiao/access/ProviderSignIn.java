package org.xinqiao.access;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.xinqiao.access.oidc.OidcAnswer;
import org.xinqiao.access.oidc.OidcProviders;
import org.xinqiao.access.store.ProviderVisitTable.Purpose;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.ProblemFound;

/**
 * 统一身份认证: a provider vouches for people in place of their password. The second factor is asked for here as ever,
 * unless the provider asked for one and is believed.
 */
@Service
public class ProviderSignIn {

    private final OidcProviders providers;
    private final ProviderVisits visits;
    private final Identities identities;
    private final Accounts accounts;
    private final Audit audit;

    ProviderSignIn(
            OidcProviders providers, ProviderVisits visits, Identities identities, Accounts accounts, Audit audit) {
        this.providers = providers;
        this.visits = visits;
        this.identities = identities;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** 可选的身份提供方. */
    public record Offered(String id, String zh, String en) {}

    public List<Offered> offered() {
        return providers.list().stream()
                .map(each -> new Offered(
                        each.id(), each.settings().zh(), each.settings().en()))
                .toList();
    }

    /**
     * 放行.
     *
     * @param provider by whose word
     */
    public record LetIn(Account account, String provider) {}

    public ProviderTrip beginToSignIn(String provider, String origin) {
        return begun(visits.begin(provider, Purpose.SIGN_IN, null, origin), provider, Who.NOBODY);
    }

    /** Whom it does not let in is put on record; a session that opens, where it opens. */
    public LetIn signIn(ProviderReturn from, Proof second, String address) {
        ProviderVisits.Came came = ended(Purpose.SIGN_IN, from);
        String provider = came.visit().provider();
        Account account = (came.person() == null
                        ? accounts.find(Objects.requireNonNull(came.visit().account()))
                        : identities.accountOf(provider, came.person()))
                .orElseThrow(() -> refused(AccessProblem.PROVIDER_UNKNOWN_PERSON, Who.NOBODY));
        checkSecond(came, account, second, address);
        return new LetIn(account, provider);
    }

    public ProviderTrip beginToLink(String provider, Account account, String origin) {
        return begun(visits.begin(provider, Purpose.LINK, account.id(), origin), provider, account.who());
    }

    /** 绑定身份: whoever comes back from the provider is the account's owner from now on. */
    public void link(ProviderReturn from, Account account) {
        ProviderVisits.Came came = own(ended(Purpose.LINK, from), account);
        identities.add(came.visit().provider(), person(came), account);
    }

    public ProviderTrip beginToProve(String provider, AccountId id, String origin) {
        return begun(
                visits.begin(provider, Purpose.PROVE, id, origin),
                provider,
                accounts.get(id).who());
    }

    /** 再次认证: somebody who is signed in proves anew who they are, at the provider. */
    public Account prove(ProviderReturn from, AccountId id, Proof second, String address) {
        Account account = accounts.get(id);
        ProviderVisits.Came came = own(ended(Purpose.PROVE, from), account);
        if (came.person() != null) {
            if (!identities.isTheirs(came.visit().provider(), came.person(), id)) {
                throw refused(AccessProblem.PROVIDER_OTHER_PERSON, account.who());
            }
            if (!visits.isFresh(came)) {
                throw refused(AccessProblem.PROVIDER_NOT_FRESH, account.who());
            }
        }
        checkSecond(came, account, second, address);
        return account;
    }

    private ProviderTrip begun(ProviderTrip trip, String provider, Who who) {
        audit.did(Act.of(AuditAction.IDENTITY_ASKED, who).with("provider", provider));
        return trip;
    }

    private ProviderVisits.Came ended(Purpose purpose, ProviderReturn from) {
        try {
            return visits.end(purpose, from);
        } catch (ProblemFound e) {
            throw refused(e, Who.NOBODY);
        }
    }

    /** Nobody else's session finishes what one began. */
    private ProviderVisits.Came own(ProviderVisits.Came came, Account account) {
        if (!account.id().equals(came.visit().account())) {
            throw refused(AccessProblem.PROVIDER_TOO_LATE, account.who());
        }
        return came;
    }

    private void checkSecond(ProviderVisits.Came came, Account account, Proof second, String address) {
        if (visits.isStrong(came)) {
            return;
        }
        try {
            accounts.checkSecond(account, second, address);
        } catch (ProblemFound e) {
            visits.await(came, account.id());
            throw e;
        }
    }

    private static OidcAnswer.Person person(ProviderVisits.Came came) {
        return Objects.requireNonNull(came.person(), "linking asks for no second factor");
    }

    private ProblemFound refused(AccessProblem problem, Who who) {
        return refused(new ProblemFound(problem), who);
    }

    private ProblemFound refused(ProblemFound problem, Who who) {
        audit.did(Act.of(AuditAction.SESSION_REFUSED, who)
                .ending(Result.REFUSED)
                .with("why", problem.problem().code()));
        return problem;
    }
}
