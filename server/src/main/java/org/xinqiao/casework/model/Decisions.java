package org.xinqiao.casework.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xinqiao.access.Viewer;
import org.xinqiao.organisation.UnitId;

/**
 * 裁决: what a command makes happen. A pure function of the case, the command, who gives it and the world around.
 * First the table and the guards are asked; then the form is checked; then it happens.
 */
public final class Decisions {

    /** 容差: by how much the clocks of two processes may differ without anybody minding. */
    static final Duration SKEW = Duration.ofSeconds(5);

    private Decisions() {}

    /**
     * Decides one command. Nothing is dated before the last entry of the story: the system's own steps and those that
     * are but a few seconds behind take that entry's time, others are refused.
     *
     * @param it the case; absent only for a registration
     * @param id the command's own id, recorded with what it makes happen
     */
    public static Decision decide(@Nullable Case it, Command command, Actor actor, Context context, UUID id) {
        if (command instanceof Command.Register register) {
            Turn turn = new Turn(it, actor, context, id);
            return Guards.againstRegistration(actor)
                    .or(() ->
                            happen(turn, new CaseEvent.Registered(register.id(), register.number(), register.facts())))
                    .<Decision>map(Decision.Refused::new)
                    .orElseGet(turn::done);
        }
        if (it == null) {
            throw new IllegalArgumentException("only a registration begins a case, not " + command);
        }
        Instant last = it.changed();
        boolean isBehind = context.now().isBefore(last);
        if (isBehind && !(actor instanceof Actor.TheSystem) && context.now().isBefore(last.minus(SKEW))) {
            return new Decision.Refused(Refusal.CLOCK_BEHIND);
        }
        Context then = isBehind ? context.at(last) : context;
        return decideAt(it, command, actor, then.under(it.registered()), id);
    }

    private static Decision decideAt(Case it, Command command, Actor actor, Context context, UUID id) {
        Turn turn = new Turn(it, actor, context, id);
        return Guards.against(it, command.step(), actor, context)
                .or(() -> happens(turn, command))
                .<Decision>map(Decision.Refused::new)
                .orElseGet(turn::done);
    }

    private static Optional<Refusal> happens(Turn turn, Command command) {
        return switch (command) {
            case Command.Register _ -> throw new IllegalStateException("decided above");
            case Command.Amend amend -> amend(turn, amend);
            case Command.StandAside aside -> standAside(turn, aside);
            case Command.AnswerDirectly answer ->
                says(turn, answer.text(), new CaseEvent.AnsweredDirectly(answer.text()));
            case Command.Conclude conclude -> Concluding.conclude(turn, conclude);
            case Command.Dispatch dispatch -> Dispatching.dispatch(turn, dispatch);
            case Command.AddAssist add -> Dispatching.addAssist(turn, add);
            case Command.Sign sign -> Handling.sign(turn, sign);
            case Command.PassDown pass -> Handling.passDown(turn, pass);
            case Command.PassUp pass -> Handling.passUp(turn, pass);
            case Command.Return back -> Handling.giveBack(turn, back);
            case Command.DecideReturn decide -> Dispatching.decideReturn(turn, decide);
            case Command.AskExtension ask -> Handling.askExtension(turn, ask);
            case Command.DecideExtension decide -> Handling.decideExtension(turn, decide);
            case Command.Suspend suspend -> Oversight.suspend(turn, suspend);
            case Command.Resume resume -> happen(turn, new CaseEvent.Resumed(resume.note(), false));
            case Command.Reply reply -> Handling.reply(turn, reply);
            case Command.AssistReply reply -> Handling.assistReply(turn, reply);
            case Command.AcceptReply accept -> happen(turn, new CaseEvent.ReplyAccepted(accept.note()));
            case Command.RejectReply reject ->
                says(turn, reject.reason(), new CaseEvent.ReplyRejected(reject.reason()));
            case Command.RecordCallback callback -> Dispatching.recordCallback(turn, callback);
            case Command.EndCallback end -> Dispatching.endCallback(turn, end);
            case Command.DecideRework decide -> Dispatching.decideRework(turn, decide);
            case Command.Close close -> happen(turn, new CaseEvent.Closed(close.note(), false));
            case Command.Archive _ -> happen(turn, new CaseEvent.Archived(false));
            case Command.Reopen reopen -> says(turn, reopen.reason(), new CaseEvent.Reopened(reopen.reason()));
            case Command.Merge merge -> Oversight.merge(turn, merge);
            case Command.Unmerge unmerge ->
                says(turn, unmerge.reason(), new CaseEvent.Unmerged(unmerge.reason(), false));
            case Command.TakeDuplicate take ->
                happen(turn, new CaseEvent.DuplicateTaken(take.duplicate(), take.number()));
            case Command.LoseDuplicate lose ->
                happen(turn, new CaseEvent.DuplicateLost(lose.duplicate(), lose.number()));
            case Command.ShareReply share -> happen(turn, new CaseEvent.ReplyShared(share.reply(), share.terms()));
            case Command.Annotate annotate -> says(turn, annotate.text(), new CaseEvent.Annotated(annotate.text()));
            case Command.Urge urge -> says(turn, urge.text(), new CaseEvent.Urged(urge.text()));
            case Command.Supervise order ->
                says(turn, order.text(), new CaseEvent.Supervised(order.text(), 1, order.limit()));
            case Command.EndSupervision end -> happen(turn, new CaseEvent.SupervisionEnded(end.note()));
            case Command.Withdraw withdraw -> says(turn, withdraw.reason(), new CaseEvent.Withdrawn(withdraw.reason()));
            case Command.TransferOut out ->
                says(
                        turn,
                        out.to().isBlank() ? "" : out.reason(),
                        new CaseEvent.TransferredOut(out.to(), out.reference(), out.reason()));
            case Command.RunOut out -> Oversight.runOut(turn, out.clock());
        };
    }

    private static Optional<Refusal> amend(Turn turn, Command.Amend amend) {
        if (amend.facts().equals(turn.it().facts())) {
            return Optional.of(Refusal.NOTHING_CHANGED);
        }
        boolean someHasIt = turn.it().assignments().stream()
                .filter(order -> order.state().isOpen())
                .anyMatch(order -> Guards.isKeptFrom(amend.facts(), order.unit(), turn.context));
        if (someHasIt) {
            return Optional.of(Refusal.RECUSED_UNIT_HAS_IT);
        }
        return happen(turn, new CaseEvent.Amended(amend.facts()));
    }

    private static Optional<Refusal> standAside(Turn turn, Command.StandAside aside) {
        if (!(turn.actor instanceof Actor.Staff(Viewer viewer))) {
            return Optional.of(Refusal.NOT_YOURS);
        }
        Optional<Refusal> unsaid = says(turn, aside.reason(), new CaseEvent.Annotated("申请回避：" + aside.reason()));
        return unsaid.isPresent()
                ? unsaid
                : happen(
                        turn,
                        new CaseEvent.Amended(
                                turn.it().facts().keptFrom(viewer.account().value())));
    }

    static Optional<Refusal> happen(Turn turn, CaseEvent event, ClockChange... changes) {
        turn.happen(event, changes);
        return Optional.empty();
    }

    /** Lets it happen if there is something in the text that it cannot do without. */
    static Optional<Refusal> says(Turn turn, String text, CaseEvent event) {
        return text.isBlank() ? Optional.of(Refusal.EMPTY_TEXT) : happen(turn, event);
    }

    /** Whether those units can be given the case together. */
    static Optional<Refusal> againstUnits(Turn turn, UnitId lead, List<UnitId> assists) {
        Set<UnitId> named = new HashSet<>();
        named.add(lead);
        for (UnitId assist : assists) {
            if (!named.add(assist)) {
                return Optional.of(Refusal.UNIT_TWICE);
            }
        }
        if (!named.stream().allMatch(turn.context::takesCases)) {
            return Optional.of(Refusal.NO_SUCH_UNIT);
        }
        boolean someRecused =
                named.stream().anyMatch(unit -> Guards.isKeptFrom(turn.it().facts(), unit, turn.context));
        return someRecused ? Optional.of(Refusal.UNIT_RECUSED) : Optional.empty();
    }
}
