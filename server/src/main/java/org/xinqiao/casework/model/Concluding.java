package org.xinqiao.casework.model;

import static org.xinqiao.casework.model.Decisions.happen;

import java.util.Optional;
import org.xinqiao.casework.CaseId;
import org.xinqiao.catalogue.Disposition;

/** 不转办: how a case ends, or joins another, without becoming an order, in one of the ways that its place's rules know. */
final class Concluding {

    private Concluding() {}

    static Optional<Refusal> conclude(Turn turn, Command.Conclude command) {
        Disposition way = turn.context.disposition(command.way()).orElse(null);
        if (way == null) {
            return Optional.of(Refusal.NO_SUCH_WAY);
        }
        if (command.words().isBlank()) {
            return Optional.of(Refusal.EMPTY_TEXT);
        }
        CaseId earlier = command.earlier();
        switch (way.needs()) {
            case BODY -> {
                if (command.to().isBlank()) {
                    return Optional.of(Refusal.NEEDS_BODY);
                }
            }
            case CASE -> {
                if (earlier == null || earlier.equals(turn.it().id())) {
                    return Optional.of(Refusal.NEEDS_EARLIER_CASE);
                }
            }
            case NOTHING -> {}
        }
        CaseEvent concluded = new CaseEvent.Concluded(
                way.code(),
                way.zh(),
                way.en(),
                way.ends(),
                way.ranked(),
                command.words(),
                way.needs() == Disposition.Needs.BODY ? command.to() : "",
                way.needs() == Disposition.Needs.CASE ? command.earlierNumber() : "");
        if (earlier == null || way.ends() != Disposition.End.JOINED) {
            return happen(turn, concluded);
        }
        if (!turn.it().duplicates().isEmpty()) {
            return Optional.of(Refusal.HAS_DUPLICATES);
        }
        happen(turn, concluded);
        return happen(turn, new CaseEvent.Merged(earlier, command.earlierNumber(), way.zh()));
    }
}
