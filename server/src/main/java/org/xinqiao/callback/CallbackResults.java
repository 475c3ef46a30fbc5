package org.xinqiao.callback;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.callback.store.CallbackResultTable;
import org.xinqiao.organisation.AreaCode;

/** 回访结果: the front door to what those said whose answer passed review in a span, within an area; counts alone. */
@Service
public class CallbackResults {

    private final CallbackResultTable table;

    CallbackResults(CallbackResultTable table) {
        this.table = table;
    }

    /**
     * 回访结果.
     *
     * @param planned answers that passed review
     * @param drawn of whom somebody wanted to know
     * @param contacted who said something
     * @param notReached who was asked in vain
     * @param solved of those contacted, whose matter is solved
     * @param satisfied of those contacted, who are satisfied
     */
    public record Results(int planned, int drawn, int contacted, int notReached, int solved, int satisfied) {}

    @Transactional(readOnly = true)
    public Results of(AreaCode area, Instant from, Instant before) {
        return table.of(area, from, before);
    }
}
