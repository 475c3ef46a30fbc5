package org.xinqiao.supervision.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Entry;

/** 办后情况: what came after an answer and speaks against it: the citizen's no, and the case opened again. */
public final class Aftermath {

    /** An answer that says it is done. */
    private static final Pattern DONE =
            Pattern.compile("已(?:经|全部|于[^，。]{1,20})?[^，。；]{0,12}(?:解决|处理|处置|修复|修好|修缮|整改|清理|完成|恢复|办结|更换|拆除|到位)");

    private Aftermath() {}

    /** 不符之处. @param seq the line of the story that speaks against the answer */
    public record Against(
            Finding.Doubt kind, int seq, Entry reply, CaseEvent.Replied said, Map<String, String> evidence) {}

    /** Whether an answer says that what was asked for is done. */
    static boolean saysDone(String text) {
        return DONE.matcher(text).find();
    }

    /** Everything in a story that speaks against a unit's answer. @param days within which a reopening counts; 0 for never */
    public static List<Against> in(List<Entry> story, int days) {
        List<Against> found = new ArrayList<>();
        Entry reply = null;
        Instant closed = null;
        for (Entry line : story) {
            switch (line.event()) {
                case CaseEvent.Replied _ -> {
                    reply = line;
                    closed = null;
                }
                case CaseEvent.Closed _ -> closed = line.at();
                case CaseEvent.CalledBack back -> contradicted(reply, line, back, found);
                case CaseEvent.Reopened again -> {
                    reopened(reply, closed, line, again, days, found);
                    closed = null;
                }
                default -> {}
            }
        }
        return found;
    }

    private static void contradicted(
            @Nullable Entry reply, Entry line, CaseEvent.CalledBack back, List<Against> found) {
        if (reply != null
                && reply.event() instanceof CaseEvent.Replied said
                && back.contacted()
                && !back.solved()
                && saysDone(said.text())) {
            found.add(new Against(
                    Finding.Doubt.CALLBACK_CONTRADICTS,
                    line.seq(),
                    reply,
                    said,
                    Map.of("calledAt", line.at().toString(), "said", back.words())));
        }
    }

    private static void reopened(
            @Nullable Entry reply,
            @Nullable Instant closed,
            Entry line,
            CaseEvent.Reopened again,
            int days,
            List<Against> found) {
        if (reply == null || closed == null || !(reply.event() instanceof CaseEvent.Replied said)) {
            return;
        }
        if (line.by().account() == 0
                && line.by().unit() == null
                && "系统".equals(line.by().name())) {
            return;
        }
        Duration after = Duration.between(closed, line.at());
        if (days > 0 && after.compareTo(Duration.ofDays(days)) <= 0) {
            found.add(new Against(
                    Finding.Doubt.REOPENED_SOON,
                    line.seq(),
                    reply,
                    said,
                    Map.of(
                            "closedAt", closed.toString(),
                            "reopenedAt", line.at().toString(),
                            "hours", Long.toString(after.toHours()),
                            "said", again.reason())));
        }
    }
}
