package org.xinqiao.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinqiao.access.Account;
import org.xinqiao.access.Delegation;
import org.xinqiao.access.Delegations;
import org.xinqiao.access.Factors;
import org.xinqiao.access.Role;
import org.xinqiao.access.Session;
import org.xinqiao.access.Sessions;
import org.xinqiao.access.StandIns;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.Areas;
import org.xinqiao.organisation.NamedUnit;
import org.xinqiao.organisation.Units;
import org.xinqiao.platform.ProblemFound;

/** Puts an account into the words of the screen. */
@Component
class MeView {

    private final Units units;
    private final Areas areas;
    private final Sessions sessions;
    private final Factors factors;
    private final Delegations delegations;
    private final StandIns standIns;

    MeView(Units units, Areas areas, Sessions sessions, Factors factors, Delegations delegations, StandIns standIns) {
        this.units = units;
        this.areas = areas;
        this.sessions = sessions;
        this.factors = factors;
        this.delegations = delegations;
        this.standIns = standIns;
    }

    Me of(Account account, Session session) {
        List<Role> roles = account.roles();
        Viewer viewer = acting(account, session);
        return new Me(
                account.id().toString(),
                account.username(),
                account.name(),
                roles.stream()
                        .map(role -> new Me.NamedRole(role.code(), role.name(), role.nameEn()))
                        .toList(),
                viewer == null ? List.of() : viewer.powers().stream().sorted().toList(),
                units.find(viewer == null ? account.unit() : viewer.unit())
                        .map(NamedUnit::of)
                        .orElse(null),
                areas.find(account.area()).map(area -> areas.named(area.code())).orElse(null),
                roles.isEmpty() ? "/" : roles.getFirst().home(),
                session.locked(),
                sessions.lockAfter().toSeconds(),
                factors.isMissing(account),
                session.asksForOwnPassword(account),
                sessions.passwordLength(),
                session.provider(),
                shown(account, session.acting(), viewer == null),
                delegations.openTo(account.id()).stream()
                        .map(each -> shown(each, false))
                        .toList());
    }

    /** Absent when what the session acts under has ended. */
    private @Nullable Viewer acting(Account account, Session session) {
        try {
            return standIns.viewer(account, session);
        } catch (ProblemFound over) {
            return null;
        }
    }

    private Me.@Nullable Acting shown(Account account, @Nullable Long delegation, boolean over) {
        return delegation == null
                ? null
                : delegations.of(account.id()).stream()
                        .filter(each -> each.id() == delegation)
                        .map(each -> shown(each, over))
                        .findFirst()
                        .orElse(null);
    }

    private Me.Acting shown(Delegation it, boolean over) {
        return new Me.Acting(
                Long.toString(it.id()),
                it.principal().name(),
                units.find(it.unit() == null ? it.principal().unit() : it.unit())
                        .map(unit -> unit.shortName())
                        .orElse(""),
                it.to().toString(),
                over);
    }
}
