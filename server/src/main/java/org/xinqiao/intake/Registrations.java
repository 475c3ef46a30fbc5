package org.xinqiao.intake;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.calls.CallLine;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.informants.Informants;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 登记: the front door for cases taken down one by one. */
@Service
public class Registrations {

    private final Cases cases;
    private final Citizens citizens;
    private final CallContacts contacts;
    private final ContactWork work;
    private final Informants informants;
    private final TransactionTemplate transactions;

    Registrations(
            Cases cases,
            Citizens citizens,
            CallContacts contacts,
            ContactWork work,
            Informants informants,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.citizens = citizens;
        this.contacts = contacts;
        this.work = work;
        this.informants = informants;
        this.transactions = transactions;
    }

    /**
     * Registers a case and does with it what is wanted at once. The same draft again answers with the same case.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED} for who may not register, {@link IntakeProblem#NO_SUCH_CALL},
     *     {@link IntakeProblem#NO_SUCH_CONTACT}, or as {@link Informants#check} says
     */
    public Registered register(Viewer viewer, Registration wanted) {
        checkMayRegister(viewer);
        CallLine call = wanted.call() == null ? null : contacts.call(wanted.call(), viewer);
        Conversations.Message message = wanted.contact() == null ? null : work.toRegister(viewer, wanted.contact());
        Case it = message == null ? begun(viewer, wanted, call) : begunOf(viewer, wanted, call, message);
        if (call != null && !wanted.sealed()) {
            contacts.link(call, it, viewer);
        }
        supervise(it, wanted);
        return new Registered(it.id(), it.number(), refusalOf(viewer, it, wanted));
    }

    /** Both at once, so that whoever wrote is told of it by the way they wrote. */
    private Case begunOf(Viewer viewer, Registration wanted, @Nullable CallLine call, Conversations.Message message) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Case it = begun(viewer, wanted.from(message.words()), call);
            work.registered(viewer, message.line(), it);
            return it;
        }));
    }

    /** @throws ProblemFound with {@link AccessProblem#DENIED} for who may not register */
    public void checkMayRegister(Viewer viewer) {
        if (!viewer.may(Power.REGISTER)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }

    private Case begun(Viewer viewer, Registration wanted, @Nullable CallLine call) {
        String source = "DRAFT:" + wanted.draft();
        boolean isKnown = !cases.registeredFrom(Set.of(source)).isEmpty();
        if (wanted.sealed() && !isKnown) {
            return Objects.requireNonNull(transactions.execute(_ -> sealed(viewer, wanted, call, source)));
        }
        Facts facts = isKnown ? wanted.facts() : withCaller(wanted, call);
        return registered(viewer, new NewCase(wanted.command(), source, facts));
    }

    /** 密封: the case does not know who told, and another room does not say. */
    private Case sealed(Viewer viewer, Registration wanted, @Nullable CallLine call, String source) {
        CitizenId who = withCaller(wanted, call).caller();
        informants.check(wanted.facts(), who, wanted.contact() != null);
        Facts facts = wanted.facts().sealed();
        Case it = registered(viewer, new NewCase(wanted.command(), source, facts));
        informants.seal(viewer, it, Objects.requireNonNull(who));
        return it;
    }

    private Case registered(Viewer viewer, NewCase wanted) {
        return switch (cases.register(viewer, wanted)) {
            case Outcome.Done(Case it) -> it;
            case Outcome.Refused(ProblemCode problem) -> throw new ProblemFound(problem);
            case Outcome.Stale _ -> throw new ProblemFound(CaseProblem.STALE_VERSION);
        };
    }

    private Facts withCaller(Registration wanted, @Nullable CallLine call) {
        CitizenId calling = call == null || wanted.anonymous() ? null : call.caller();
        if (calling != null && wanted.callerPhone().isBlank()) {
            return wanted.facts().withCaller(named(calling, wanted.callerName()));
        }
        if (wanted.callerName().isBlank() && wanted.callerPhone().isBlank()) {
            return wanted.facts();
        }
        return wanted.facts().withCaller(citizens.findOrCreate(wanted.callerName(), wanted.callerPhone()));
    }

    /** Who called; with a name, whoever has that name at the number they called from. */
    private CitizenId named(CitizenId calling, String name) {
        return name.isBlank()
                ? calling
                : citizens.numberToCall(calling)
                        .map(number -> citizens.findOrCreate(name, number))
                        .orElse(calling);
    }

    /** 领导批示: before anybody does anything else with it. */
    private void supervise(Case it, Registration wanted) {
        Instruction instruction = wanted.instruction();
        if (instruction != null) {
            cases.superviseFromBirth(it.id(), idOf(wanted, "supervise"), instruction.order());
        }
    }

    private static UUID idOf(Registration wanted, String step) {
        return UUID.nameUUIDFromBytes((wanted.draft() + ":" + step).getBytes(StandardCharsets.UTF_8));
    }

    /** The step has an id made of the draft's, so that a repeated request does not take it twice. */
    private @Nullable ProblemCode refusalOf(Viewer viewer, Case it, Registration wanted) {
        Command then = wanted.then();
        if (then == null) {
            return null;
        }
        return switch (cases.handle(viewer, it.id(), 0, idOf(wanted, "then"), then)) {
            case Outcome.Done _ -> null;
            case Outcome.Refused(ProblemCode problem) -> problem;
            case Outcome.Stale _ -> CaseProblem.STALE_VERSION;
        };
    }
}
