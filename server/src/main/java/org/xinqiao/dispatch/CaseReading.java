package org.xinqiao.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xinqiao.casework.PastCase;
import org.xinqiao.casework.PastCases;

/** 读诉求: has the meaning of cases read before anybody asks what they are like. */
@Component
class CaseReading {

    private static final Duration READ_BACK = Duration.ofDays(60);
    private static final int MOST_READ = 3000;
    private static final int AT_ONCE = 100;

    private final Alikeness alikeness;
    private final PastCases past;
    private final Clock clock;

    CaseReading(Alikeness alikeness, PastCases past, Clock clock) {
        this.alikeness = alikeness;
        this.past = past;
        this.clock = clock;
    }

    void readLatest() {
        alikeness.read(past.lastRegistered(clock.instant().minus(READ_BACK), AT_ONCE));
        alikeness.read(alikeness.unread(AT_ONCE).stream()
                .flatMap(id -> past.find(id).stream())
                .toList());
    }

    void readAll() {
        List<PastCase> latest = past.lastRegistered(clock.instant().minus(READ_BACK), MOST_READ);
        for (int from = 0; from < latest.size(); from += AT_ONCE) {
            alikeness.read(latest.subList(from, Math.min(latest.size(), from + AT_ONCE)));
        }
    }
}
