package org.xinqiao.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.CaseEvent;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Entry;
import org.xinqiao.casework.model.Facts;

/**
 * 办理动态: what has just been added to the story of a case that somebody asked for; told within the same transaction, so that
 * whoever writes something down because of it does so exactly if it happened. What is brought in from before is no news.
 *
 * @param before how it stood before; absent for a case that begins
 * @param lines what was added, in its order
 * @param after how it stands now
 */
public record CaseNews(@Nullable Case before, List<Entry> lines, Case after) {

    public CaseNews {
        lines = List.copyOf(lines);
    }

    /** Whether somebody outside the house waits to hear of it. */
    static boolean isHeard(Decision.Happens happens) {
        return isHeard(happens.after().facts()) && happens.entries().stream().anyMatch(line -> isHeard(line.event()));
    }

    /** Nobody does of what was imported, nor where neither a caller nor the channel leads back to them. */
    private static boolean isHeard(Facts facts) {
        return switch (facts.channel()) {
            case IMPORT -> false;
            case EMAIL, WECHAT, APP -> true;
            case PHONE, PORTAL, SMS, BOARD, LEADER, PATROL, WALK_IN -> facts.caller() != null;
        };
    }

    private static boolean isHeard(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Registered _,
                    CaseEvent.AnsweredDirectly _,
                    CaseEvent.Concluded _,
                    CaseEvent.Dispatched _,
                    CaseEvent.PassedDown _,
                    CaseEvent.ReturnUpheld _,
                    CaseEvent.ReturnRejected _,
                    CaseEvent.ExtensionGranted _,
                    CaseEvent.ReplyAccepted _,
                    CaseEvent.ReplyShared _,
                    CaseEvent.CalledBack _,
                    CaseEvent.CallbackSpared _,
                    CaseEvent.ReworkOrdered _,
                    CaseEvent.Reopened _,
                    CaseEvent.Withdrawn _,
                    CaseEvent.Merged _,
                    CaseEvent.Closed _ -> true;
            default -> false;
        };
    }
}
