package org.xinqiao.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.xinqiao.access.oidc.OidcAnswer;
import org.xinqiao.access.oidc.OidcProvider;
import org.xinqiao.access.oidc.OidcProviders;
import org.xinqiao.access.oidc.OidcVisit;
import org.xinqiao.access.store.ProviderVisitTable;
import org.xinqiao.access.store.ProviderVisitTable.Purpose;
import org.xinqiao.access.store.ProviderVisitTable.Visit;
import org.xinqiao.platform.ProblemFound;

/** 认证往返: sends people to identity providers, and hears from these who came back. */
@Component
class ProviderVisits {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderVisits.class);
    private static final Duration MAY_LAST = Duration.ofMinutes(10);
    /** By how much the provider's clock may be behind. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private static final Duration SECOND_MAY_LAST = Duration.ofMinutes(3);

    private static final String BACK = "/sign-in/back";

    private final OidcProviders providers;
    private final ProviderVisitTable table;
    private final AccessSettings settings;
    private final Clock clock;

    ProviderVisits(OidcProviders providers, ProviderVisitTable table, AccessSettings settings, Clock clock) {
        this.providers = providers;
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * 回来的人.
     *
     * @param person absent where they were heard of before, and only a second factor was missing
     */
    record Came(OidcVisit it, Visit visit, OidcAnswer.@Nullable Person person) {}

    ProviderTrip begin(String provider, Purpose purpose, @Nullable AccountId account, String origin) {
        OidcProvider there = get(provider);
        OidcVisit it = OidcVisit.begin();
        String address = there.address(it, back(origin), purpose == Purpose.PROVE)
                .orElseThrow(() -> new ProblemFound(AccessProblem.PROVIDER_UNREACHABLE));
        Instant now = clock.instant();
        table.put(it.mark(), new Visit(provider, purpose, account, now, false, false), now.plus(MAY_LAST));
        return new ProviderTrip(address, it.secret());
    }

    /** Where providers send people back to; they know no other address. */
    private String back(String origin) {
        return (settings.address().isBlank() ? origin : settings.address().strip()) + BACK;
    }

    /** Uses up a way there and back. */
    Came end(Purpose purpose, ProviderReturn from) {
        OidcVisit it = OidcVisit.of(from.secret());
        Visit visit = table.take(it.mark(), clock.instant())
                .filter(begun -> begun.purpose() == purpose)
                .orElseThrow(() -> new ProblemFound(AccessProblem.PROVIDER_TOO_LATE));
        return visit.cameBack() ? new Came(it, visit, null) : new Came(it, visit, ask(it, visit, from));
    }

    private OidcAnswer.Person ask(OidcVisit it, Visit visit, ProviderReturn from) {
        return switch (get(visit.provider()).answer(it, back(from.origin()), from.sent())) {
            case OidcAnswer.Person person -> person;
            case OidcAnswer.Refused refused -> {
                LOG.info("identity provider {}: {}", visit.provider(), refused.why());
                throw new ProblemFound(AccessProblem.PROVIDER_REFUSED);
            }
            case OidcAnswer.Unreachable unreachable -> {
                LOG.warn("identity provider {}: {}", visit.provider(), unreachable.why());
                throw new ProblemFound(AccessProblem.PROVIDER_UNREACHABLE);
            }
        };
    }

    /** Whether the provider has asked for a second factor itself, and is believed. */
    boolean isStrong(Came came) {
        return came.person() == null
                ? came.visit().strong()
                : get(came.visit().provider()).vouchesForFactors(came.person());
    }

    /** Keeps that somebody came back until they show their second factor. */
    void await(Came came, AccountId who) {
        table.put(
                came.it().mark(),
                came.visit().back(who, isStrong(came)),
                clock.instant().plus(SECOND_MAY_LAST));
    }

    /** Whether the person proved who they are after they had set out. */
    boolean isFresh(Came came) {
        Instant proved =
                Objects.requireNonNull(came.person(), "heard of before").provedAt();
        return proved != null && !proved.isBefore(came.visit().begunAt().minus(SKEW));
    }

    private OidcProvider get(String id) {
        return providers.find(id).orElseThrow(() -> new ProblemFound(AccessProblem.NO_PROVIDER));
    }

    /** Clears away what no longer counts. */
    void sweep() {
        table.forgetBefore(clock.instant());
    }
}
