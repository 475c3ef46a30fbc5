package org.xinqiao.supervision;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.Cases;

/** 看一件: its closings first, then the ladder; again when the ladder says so. */
@Component
class CaseLook {

    private final ClosingLook closings;
    private final LadderLook ladder;

    CaseLook(ClosingLook closings, LadderLook ladder) {
        this.closings = closings;
        this.ladder = ladder;
    }

    Optional<Instant> at(Cases.Seen seen, Instant now) {
        closings.at(seen, now);
        return ladder.at(seen, now);
    }
}
