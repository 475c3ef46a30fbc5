package org.xinqiao.casework.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xinqiao.casework.CaseId;

/** 连带: what a step of one case means for the cases merged with it. */
public final class Consequences {

    /**
     * 连带命令: a command that another case is given by the system, in the same transaction.
     *
     * @param required whether the first step cannot happen without it
     */
    public record Consequence(CaseId id, Command command, boolean required) {

        /** It may come back to the case it came of, so it has an id of its own, always the same. */
        public UUID commandOf(UUID cause) {
            String name = cause + "/" + id + "/" + command;
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Consequences() {}

    /** What follows for others from what has just happened to this case. */
    public static List<Consequence> of(Case before, Decision.Happens happens) {
        List<Consequence> all = new ArrayList<>();
        for (Entry entry : happens.entries()) {
            all.addAll(of(before, happens.after(), entry.event()));
        }
        return all;
    }

    private static List<Consequence> of(Case before, Case after, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Merged merged -> {
                Command take = new Command.TakeDuplicate(after.id(), after.number());
                yield List.of(new Consequence(merged.primary(), take, true));
            }
            case CaseEvent.Unmerged _ -> {
                CaseId primary = Objects.requireNonNull(before.mergedInto());
                Command lose = new Command.LoseDuplicate(after.id(), after.number());
                yield List.of(new Consequence(primary, lose, false));
            }
            case CaseEvent.ReplyAccepted _ -> share(after);
            case CaseEvent.AnsweredDirectly _ -> share(after);
            case CaseEvent.Concluded it ->
                switch (it.ends()) {
                    case CLOSED -> share(after);
                    case TRANSFERRED_OUT -> leave(after, "主件已转出");
                    case JOINED -> List.of();
                };
            case CaseEvent.Withdrawn _ -> leave(after, "主件已撤回");
            case CaseEvent.TransferredOut _ -> leave(after, "主件已转出");
            default -> List.of();
        };
    }

    private static List<Consequence> share(Case primary) {
        Case.ReplyGiven reply = primary.reply();
        if (reply == null) {
            return leave(primary, "主件没有答复");
        }
        Command share = new Command.ShareReply(reply, primary.terms());
        return primary.duplicates().stream()
                .map(duplicate -> new Consequence(duplicate, share, false))
                .toList();
    }

    private static List<Consequence> leave(Case primary, String why) {
        return primary.duplicates().stream()
                .map(duplicate -> new Consequence(duplicate, new Command.Unmerge(why), false))
                .toList();
    }
}
