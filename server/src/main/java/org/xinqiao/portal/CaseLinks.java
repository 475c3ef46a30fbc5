package org.xinqiao.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.platform.ProblemFound;

/** 进度链接: opens one case to whoever has it, until it ends; signed, so that nobody makes one up. */
@Component
class CaseLinks {

    /** As long as a link may lie in a message. */
    static final Duration SENT = Duration.ofDays(30);

    /** The only key to an anonymous case holds for as long as one may still want to reopen it. */
    static final Duration OF_ANONYMOUS = Duration.ofDays(180);

    static final Duration LOOKED_UP = Duration.ofHours(1);

    private static final String PURPOSE = "link";

    private final PortalKey key;
    private final Clock clock;

    CaseLinks(PortalKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** 打开的链接. */
    record Opened(String number, CaseAccess access) {}

    String make(String number, CaseAccess access, Duration lasts) {
        Instant ends = clock.instant().plus(lasts);
        return key.signed(PURPOSE, "%s.%s.%d".formatted(number, access.name().charAt(0), ends.getEpochSecond()));
    }

    /** @throws ProblemFound with {@link PortalProblem#LINK_OVER}, also for one that the house never made */
    Opened open(String link) {
        String[] parts = key.opened(PURPOSE, link).orElse("").split("\\.");
        boolean holds = parts.length == 3
                && Instant.ofEpochSecond(Long.parseLong(parts[2])).isAfter(clock.instant());
        Optional<CaseAccess> access = holds ? access(parts[1]) : Optional.empty();
        return access.map(found -> new Opened(parts[0], found))
                .orElseThrow(() -> new ProblemFound(PortalProblem.LINK_OVER));
    }

    private static Optional<CaseAccess> access(String letter) {
        return switch (letter) {
            case "A" -> Optional.of(CaseAccess.ANONYMOUS);
            case "L" -> Optional.of(CaseAccess.LINK);
            case "N" -> Optional.of(CaseAccess.NUMBER);
            case "R" -> Optional.of(CaseAccess.RATER);
            default -> Optional.empty();
        };
    }
}
