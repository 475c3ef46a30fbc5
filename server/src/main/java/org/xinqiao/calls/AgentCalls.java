package org.xinqiao.calls;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.calls.model.CallQuestion;
import org.xinqiao.calls.model.Grouping;
import org.xinqiao.calls.model.Tally;
import org.xinqiao.calls.store.FigureTable;
import org.xinqiao.organisation.AreaCode;

/** 座席话务: the front door to what agents did on the telephone, for whoever shows it to them; as docs/figures.md defines it. */
@Service
public class AgentCalls {

    private final FigureTable table;

    AgentCalls(FigureTable table) {
        this.table = table;
    }

    /** 一名座席的话务. @param talkMs so {@code holdMs} and {@code wrapUpMs}: of the answered, all together */
    public record Work(long answered, long outward, long talkMs, long holdMs, long wrapUpMs) {

        /** Of whoever took no call. */
        public static final Work NONE = new Work(0, 0, 0, 0, 0);

        private static Work of(Tally it) {
            return new Work(it.answered(), it.outward(), it.talk(), it.hold(), it.wrapUp());
        }
    }

    /** What one of them did in a span, within an area. */
    @Transactional(readOnly = true)
    public Work of(long agent, AreaCode area, Instant from, Instant before) {
        return Work.of(table.total(
                new CallQuestion(area, null, from, before, null, null, null, agent, null, null, null, null, null)));
    }

    /** The same of everybody who took or made one, by account. */
    @Transactional(readOnly = true)
    public Map<Long, Work> each(AreaCode area, Instant from, Instant before) {
        Map<Long, Work> all = new HashMap<>();
        table.groups(CallQuestion.of(area, from, before), Grouping.AGENT)
                .forEach((agent, tally) -> all.put(Long.valueOf(agent), Work.of(tally)));
        return all;
    }
}
