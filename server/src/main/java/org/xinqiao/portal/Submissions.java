package org.xinqiao.portal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.NewCase;
import org.xinqiao.casework.Outcome;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Command;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.notice.Lang;
import org.xinqiao.platform.ProblemCode;
import org.xinqiao.platform.ProblemFound;

/** 网上登记: the front door for cases that citizens take down themselves. */
@Service
public class Submissions {

    private final CitizenCases cases;
    private final Callers callers;
    private final CaseDoors doors;
    private final PortalLetters letters;
    private final Consents consents;
    private final TransactionTemplate transactions;

    Submissions(
            CitizenCases cases,
            Callers callers,
            CaseDoors doors,
            PortalLetters letters,
            Consents consents,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.callers = callers;
        this.doors = doors;
        this.letters = letters;
        this.consents = consents;
        this.transactions = transactions;
    }

    /**
     * 已提交.
     *
     * @param link for an anonymous case: the only key to it
     */
    public record Submitted(String number, @Nullable String link) {}

    /** Whether that draft was submitted before, so that nobody has to work for the answer again. */
    public boolean isKnown(UUID draft) {
        return cases.isRegistered(source(draft));
    }

    /**
     * Registers it; the same draft again answers with the same case. In that language its caller is told of it from now on.
     *
     * @throws ProblemFound with {@link PortalProblem#NOT_SIGNED_IN} without a person for a case that is not anonymous
     */
    public Submitted submit(Optional<Person> person, Submission wanted, Lang lang) {
        if (!wanted.anonymous() && person.isEmpty()) {
            throw new ProblemFound(PortalProblem.NOT_SIGNED_IN);
        }
        Case it = transactions.execute(_ -> taken(person, wanted, lang));
        return new Submitted(it.number(), wanted.anonymous() ? doors.ofAnonymous(it) : null);
    }

    /** What is registered and the message that says so are there together, or neither. */
    private Case taken(Optional<Person> person, Submission wanted, Lang lang) {
        CitizenId caller = wanted.anonymous() ? null : callers.of(person.orElseThrow(), wanted.name(), lang);
        Case it = registered(wanted, caller);
        if (!isTheirs(it, caller, person)) {
            throw new ProblemFound(PortalProblem.NO_CASE);
        }
        letters.submitted(it, wanted, it.facts().caller());
        consents.keep(it.id(), wanted.consents());
        note(it, wanted);
        return it;
    }

    /** A draft's id that somebody else made up opens nothing; whoever gave another name the second time is the same still. */
    private static boolean isTheirs(Case it, @Nullable CitizenId caller, Optional<Person> person) {
        CitizenId registered = it.facts().caller();
        return Objects.equals(registered, caller)
                || caller != null && person.filter(who -> who.is(registered)).isPresent();
    }

    private Case registered(Submission wanted, @Nullable CitizenId caller) {
        NewCase it = new NewCase(
                UUID.randomUUID(), source(wanted.draft()), wanted.facts().withCaller(caller));
        return switch (cases.register(it, wanted.photos())) {
            case Outcome.Done(Case done) -> done;
            case Outcome.Refused(ProblemCode problem) -> throw new ProblemFound(problem);
            case Outcome.Stale _ -> throw new ProblemFound(CaseProblem.STALE_VERSION);
        };
    }

    /** For the dispatcher, who decides whether it is the same. */
    private void note(Case it, Submission wanted) {
        Optional<Cases.Seen> same = wanted.alike().isEmpty() ? Optional.empty() : cases.find(wanted.alike());
        same.filter(seen -> !seen.it().id().equals(it.id()))
                .ifPresent(seen -> cases.handle(
                        it.id(),
                        UUID.nameUUIDFromBytes((wanted.draft() + ":alike").getBytes(StandardCharsets.UTF_8)),
                        new Command.Annotate("来电人表示：与诉求 " + seen.it().number() + " 反映的是同一件事。")));
    }

    private static String source(UUID draft) {
        return "PORTAL:" + draft;
    }
}
