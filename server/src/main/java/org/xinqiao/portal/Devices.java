package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PhoneNumber;
import org.xinqiao.notice.Lang;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Sha256;
import org.xinqiao.portal.store.DeviceTable;

/**
 * 已登录设备: the front door for apps, which keep no cookie. A code opens one; its access token is a session like a browser's
 * that ends within the hour, its refresh token gives the next pair, once. Who shows a spent one has it stolen or had it stolen
 * from them, so that the device is signed out.
 */
@Service
public class Devices {

    /** How long an access token holds. */
    public static final Duration ACCESS = Duration.ofHours(1);

    /** How long a device stays signed in that is not used. */
    public static final Duration KEPT = Duration.ofDays(180);

    private final DeviceTable table;
    private final CitizenSessions sessions;
    private final PortalLimits limits;
    private final Audit audit;
    private final Clock clock;

    Devices(DeviceTable table, CitizenSessions sessions, PortalLimits limits, Audit audit, Clock clock) {
        this.table = table;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /** 令牌. */
    public record Tokens(String access, String refresh) {

        /** Not shown by accident. */
        @Override
        public String toString() {
            return "tokens";
        }
    }

    /** 设备. @param here whether it is the one that asks */
    public record Device(UUID id, String name, Instant openedAt, Instant seenAt, boolean here) {}

    /** Signs a device in whose user proved to hold that phone. */
    @Transactional
    public Tokens open(PhoneNumber phone, String name, Lang lang) {
        CitizenId citizen = sessions.signedIn(phone, lang);
        Instant now = clock.instant();
        String refresh = sessions.secret();
        DeviceTable.Row it = new DeviceTable.Row(UUID.randomUUID(), citizen, name, now, now);
        table.add(it, Sha256.of(refresh), now.plus(KEPT));
        return new Tokens(sessions.open(citizen, ACCESS, it.id()), refresh);
    }

    /**
     * The next pair of tokens.
     *
     * @throws ProblemFound with {@link PortalProblem#TOKEN_OVER} for one that ran out, was spent or never given, or
     *     {@link PortalProblem#TOO_OFTEN}
     */
    @Transactional(noRollbackFor = ProblemFound.class)
    public Tokens refresh(String token, String address) {
        limits.checkRefreshFrom(address);
        byte[] hash = Sha256.of(token);
        Instant now = clock.instant();
        String next = sessions.secret();
        Optional<DeviceTable.Row> device = table.turn(hash, Sha256.of(next), now, now.plus(KEPT));
        if (device.isEmpty()) {
            table.endBySpent(hash).ifPresent(it -> audit.did(act(it.citizen()).with("why", "a spent token was shown")));
            throw new ProblemFound(PortalProblem.TOKEN_OVER);
        }
        return new Tokens(
                sessions.open(device.get().citizen(), ACCESS, device.get().id()), next);
    }

    /** All of a person, the one seen last first. @param secret of the session that asks */
    public List<Device> list(Person person, String secret) {
        Optional<UUID> here = sessions.deviceOf(secret);
        return table.list(person.all(), clock.instant()).stream()
                .map(it -> new Device(
                        it.id(),
                        it.name(),
                        it.openedAt(),
                        it.seenAt(),
                        here.filter(it.id()::equals).isPresent()))
                .toList();
    }

    /**
     * Signs one out, at once.
     *
     * @throws ProblemFound with {@link PortalProblem#NO_DEVICE}
     */
    @Transactional
    public void end(Person person, UUID device) {
        if (!table.end(device, person.all())) {
            throw new ProblemFound(PortalProblem.NO_DEVICE);
        }
        audit.did(act(person.citizen()).with("why", "signed out"));
    }

    /** The device that asks signs itself out; a browser's session is not one. */
    @Transactional
    public void endHere(Person person, String secret) {
        sessions.deviceOf(secret).ifPresent(device -> end(person, device));
    }

    /** Those of people who are nobody any more. */
    @Transactional
    public void endAll(Collection<CitizenId> people) {
        table.endAll(people);
    }

    void sweep() {
        table.forgetBefore(clock.instant());
    }

    private static Act act(CitizenId citizen) {
        return Act.of(AuditAction.PORTAL_DEVICE_ENDED, Who.NOBODY).on(Subject.of("citizen", citizen.value()));
    }
}
