package org.xinqiao.notice;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.store.ReaderTable;

/** 接收偏好: the front door to the language in which somebody is told. */
@Service
public class Readers {

    private final ReaderTable table;
    private final Clock clock;

    Readers(ReaderTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The language they used last; Chinese for whoever never said. */
    public Lang langOf(CitizenId citizen) {
        return table.langOf(citizen).orElse(Lang.ZH);
    }

    /** Somebody used the house in that language. */
    @Transactional
    public void speaks(CitizenId citizen, Lang lang) {
        if (langOf(citizen) != lang) {
            table.speaks(citizen, lang, clock.instant());
        }
    }
}
