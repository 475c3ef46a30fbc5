package org.xinqiao.casework;

import java.util.Set;
import java.util.UUID;
import org.xinqiao.casework.model.Actor;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Context;
import org.xinqiao.casework.model.Decision;
import org.xinqiao.casework.model.Decisions;

/**
 * 请示: one command as somebody gave it, before it is known what comes of it.
 *
 * @param version the version they looked at; 0 if it does not matter
 * @param isNews whether it happens now; what is brought in from before is told to nobody
 */
record Asked(Actor actor, int version, UUID id, Command command, Context context, boolean isNews) {

    /** What the house does of itself to another case because of it. */
    Asked followedBy(UUID own, Command consequence) {
        return new Asked(new Actor.TheSystem(), 0, own, consequence, context, isNews);
    }

    /** What comes of it for a case that stands like this and has been given these commands. */
    Verdict of(Case it, Set<UUID> given) {
        if (!Sight.of(actor, it)) {
            return new Verdict.Stands(new Outcome.Refused(CaseProblem.NOT_FOUND));
        }
        if (given.contains(id)) {
            return new Verdict.Stands(new Outcome.Done(it));
        }
        if (version != 0 && version != it.version()) {
            return new Verdict.Stands(new Outcome.Stale(it.version()));
        }
        return switch (Decisions.decide(it, command, actor, context, id)) {
            case Decision.Refused(var refusal) -> new Verdict.Stands(new Outcome.Refused(refusal));
            case Decision.Happens(var entries, var after)
            when entries.isEmpty() -> new Verdict.Stands(new Outcome.Done(after));
            case Decision.Happens happens -> new Verdict.Goes(happens);
        };
    }

    /** 批复. */
    sealed interface Verdict {

        /** It happens, if nobody was faster. */
        record Goes(Decision.Happens happens) implements Verdict {}

        /** Nothing changes, and this is the answer. */
        record Stands(Outcome outcome) implements Verdict {}
    }
}
