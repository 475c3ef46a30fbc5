package org.xinqiao.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.oidc.OidcAnswer;
import org.xinqiao.access.store.IdentityTable;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Who;
import org.xinqiao.platform.ProblemFound;

/** 外部身份: the front door to as whom providers know people. */
@Service
public class Identities {

    private final IdentityTable table;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Identities(IdentityTable table, Accounts accounts, Audit audit, Clock clock) {
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Identity> of(AccountId account) {
        return table.of(account);
    }

    /**
     * Whose it is. The first time, where the provider tells the user name, the account of that name is linked for good;
     * none of the three administrators' is, they do it themselves.
     */
    @Transactional
    Optional<Account> accountOf(String provider, OidcAnswer.Person person) {
        Optional<AccountId> known = table.find(provider, person.subject());
        if (known.isPresent()) {
            table.use(provider, person.subject(), clock.instant());
            return known.flatMap(accounts::find);
        }
        return person.username()
                .map(String::strip)
                .flatMap(accounts::findPerson)
                .filter(account -> account.powers().stream().noneMatch(Separation::isApart))
                .filter(account -> link(provider, person, account, Who.SYSTEM));
    }

    /** 绑定: from now on the provider may vouch for the account's owner. */
    @Transactional
    void add(String provider, OidcAnswer.Person person, Account account) {
        if (!link(provider, person, account, account.who())) {
            throw new ProblemFound(AccessProblem.IDENTITY_TAKEN);
        }
    }

    private boolean link(String provider, OidcAnswer.Person person, Account account, Who by) {
        boolean added = table.add(provider, person.subject(), account.id(), clock.instant());
        if (added) {
            audit.did(Act.of(AuditAction.IDENTITY_LINKED, by)
                    .on(Factors.subject(account))
                    .with("provider", provider));
        }
        return added;
    }

    boolean isTheirs(String provider, OidcAnswer.Person person, AccountId account) {
        return table.find(provider, person.subject()).filter(account::equals).isPresent();
    }

    /** 解绑. */
    @Transactional
    public void remove(Account account, String provider, Who by) {
        if (!table.remove(account.id(), provider)) {
            throw new ProblemFound(AccessProblem.NO_IDENTITY);
        }
        audit.did(Act.of(AuditAction.IDENTITY_UNLINKED, by)
                .on(Factors.subject(account))
                .with("provider", provider));
    }
}
