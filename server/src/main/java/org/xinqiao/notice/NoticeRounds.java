package org.xinqiao.notice;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.xinqiao.notice.store.NoticeSweep;

/** 投递轮次: what has to be looked after again and again, whoever wrote what. */
@Service
public class NoticeRounds {

    private final Postman postman;
    private final NoticeSweep sweep;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeRounds(Postman postman, NoticeSweep sweep, NoticeSettings settings, Clock clock) {
        this.postman = postman;
        this.sweep = sweep;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sends all that is due, takes up what was left halfway, gives up what would come too late. */
    public void run() {
        sweep.tooLate(clock.instant());
        sweep.settle();
        postman.run();
    }

    /** Destroys the words of messages that ended long ago, and what only guarded against repetition. */
    public void tidy() {
        Instant now = clock.instant();
        int destroyed;
        do {
            destroyed = sweep.destroyWords(now.minus(settings.wordsKept()));
        } while (destroyed > 0);
        sweep.forget(now);
    }
}
