package org.xinqiao.access.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.Factors;
import org.xinqiao.access.Role;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Units;

/** Puts an account into the words of the screen. */
@Component
class MeView {

    private final Units units;
    private final Areas areas;
    private final Sessions sessions;
    private final Factors factors;

    MeView(Units units, Areas areas, Sessions sessions, Factors factors) {
        this.units = units;
        this.areas = areas;
        this.sessions = sessions;
        this.factors = factors;
    }

    Me of(Account account, Session session) {
        List<Role> roles = account.roles();
        return new Me(
                account.id().toString(),
                account.username(),
                account.name(),
                roles.stream()
                        .map(role -> new Me.NamedRole(role.code(), role.name(), role.nameEn()))
                        .toList(),
                account.powers().stream().sorted().toList(),
                units.find(account.unit()).map(NamedUnit::of).orElse(null),
                areas.find(account.area()).map(area -> areas.named(area.code())).orElse(null),
                roles.isEmpty() ? "/" : roles.getFirst().home(),
                session.locked(),
                sessions.lockAfter().toSeconds(),
                factors.isMissing(account),
                account.passwordIsFirst());
    }
}
