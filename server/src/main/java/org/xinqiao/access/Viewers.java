package org.xinqiao.access;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.organisation.UnitId;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;

/**
 * 当前用户: turns an account into the {@link Viewer} that questions and commands take. A controller just declares a
 * {@code Viewer} parameter.
 */
@Service
public class Viewers {

    private final Accounts accounts;
    private final Units units;

    Viewers(Accounts accounts, Units units) {
        this.accounts = accounts;
        this.units = units;
    }

    /** @throws ProblemFound with {@link AccessProblem#NOT_SIGNED_IN} when the account is gone or switched off */
    public Viewer of(AccountId id) {
        return of(accounts.get(id));
    }

    /** For shell commands, which act in somebody's name. */
    public Viewer named(String username) {
        return of(accounts.find(username).orElseThrow(() -> new ProblemFound(AccessProblem.NOT_SIGNED_IN)));
    }

    /** What an account may do and see. */
    public Viewer of(Account account) {
        Set<Power> powers = account.powers();
        Set<UnitId> subtree = units.subtreeOf(account.unit());
        Scope scope = new Scope(account.area(), subtree, powers.contains(Power.READ_ALL), units.lineOf(account.unit()));
        return new Viewer(account.id(), account.name(), account.unit(), powers, scope);
    }
}
