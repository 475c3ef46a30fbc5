package org.xinqiao.portal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Result;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.casework.CallerCases.CallerCase;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.CitizenCases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.platform.ProblemFound;

/**
 * 查看诉求: the few ways in which a case is opened to a citizen. "Absent" and "not yours" get the same answer, and each
 * opening is on record.
 */
@Service
public class CaseDoors {

    private static final Pattern NUMBER = Pattern.compile("\\d{9,20}");
    private static final Pattern FOUR = Pattern.compile("\\d{4}");

    private final CitizenCases cases;
    private final Tellers tellers;
    private final Citizens citizens;
    private final CaseLinks links;
    private final PortalLimits limits;
    private final Audit audit;

    CaseDoors(
            CitizenCases cases, Tellers tellers, Citizens citizens, CaseLinks links, PortalLimits limits, Audit audit) {
        this.cases = cases;
        this.tellers = tellers;
        this.citizens = citizens;
        this.links = links;
        this.limits = limits;
        this.audit = audit;
    }

    /** One's own cases, the latest first. */
    public List<CallerCase> list(Person person) {
        return tellers.list(person);
    }

    /** @throws ProblemFound with {@link PortalProblem#NO_CASE} when it is absent or somebody else's */
    public OpenCase own(Person person, String number) {
        return opened(
                find(number).filter(seen -> person.is(tellers.of(seen.it()).who())), number, CaseAccess.OWNER);
    }

    /** @throws ProblemFound with {@link PortalProblem#LINK_OVER} or {@link PortalProblem#NO_CASE} */
    public OpenCase byLink(String link) {
        CaseLinks.Opened opened = links.open(link);
        return opened(
                find(opened.number()).filter(seen -> isFor(opened.access(), seen.it())),
                opened.number(),
                opened.access());
    }

    /** A link to one's own case, to read it; nobody is given one to a confidential case. */
    @Transactional
    public String share(OpenCase open) {
        Case it = open.seen().it();
        if (open.access() != CaseAccess.OWNER || it.facts().confidential()) {
            throw new ProblemFound(PortalProblem.NO_CASE);
        }
        return made(it, CaseAccess.LINK, CaseLinks.SENT);
    }

    /** The only key to a case that was told without a name. */
    String ofAnonymous(Case it) {
        return made(it, CaseAccess.ANONYMOUS, CaseLinks.OF_ANONYMOUS);
    }

    /**
     * Looks a case up by its number and the last four digits of the caller's phone; a link to it for a while.
     *
     * @throws ProblemFound with {@link PortalProblem#NO_CASE} whatever of it is wrong, or {@link PortalProblem#TOO_OFTEN}
     */
    @Transactional(noRollbackFor = ProblemFound.class)
    public String lookUp(String typedNumber, String lastFour, String address) {
        String number = typedNumber.strip();
        limits.checkLookup(number, address);
        Optional<Case> found = find(number)
                .map(Cases.Seen::it)
                .filter(it ->
                        isFor(CaseAccess.NUMBER, it) && endsWith(it.facts().caller(), lastFour.strip()));
        audit.did(Act.of(AuditAction.PORTAL_LOOKED_UP, Who.NOBODY)
                .on(found.map(CaseDoors::subject).orElse(null))
                .ending(found.isPresent() ? Result.DONE : Result.REFUSED));
        return links.make(
                found.orElseThrow(() -> new ProblemFound(PortalProblem.NO_CASE)).number(),
                CaseAccess.NUMBER,
                CaseLinks.LOOKED_UP);
    }

    private String made(Case it, CaseAccess access, Duration lasts) {
        audit.did(
                Act.of(AuditAction.PORTAL_LINK_MADE, Who.NOBODY).on(subject(it)).with("access", access.name()));
        return links.make(it.number(), access, lasts);
    }

    private Optional<Cases.Seen> find(String number) {
        return NUMBER.matcher(number).matches() ? cases.find(number) : Optional.empty();
    }

    /** What was told in confidence opens to nobody but its teller; and a case without a caller only to its own key. */
    private static boolean isFor(CaseAccess access, Case it) {
        return switch (access) {
            case OWNER -> true;
            case ANONYMOUS -> it.facts().caller() == null;
            case LINK, NUMBER, RATER -> !it.facts().confidential() && it.facts().caller() != null;
        };
    }

    private boolean endsWith(@org.jspecify.annotations.Nullable CitizenId caller, String four) {
        return caller != null
                && FOUR.matcher(four).matches()
                && citizens.numberToCall(caller)
                        .filter(phone -> phone.endsWith(four))
                        .isPresent();
    }

    private OpenCase opened(Optional<Cases.Seen> found, String number, CaseAccess access) {
        Cases.Seen seen = found.orElseThrow(() -> new ProblemFound(PortalProblem.NO_CASE));
        audit.read(
                Act.of(AuditAction.CASE_READ, Who.NOBODY).on(subject(seen.it())).with("access", access.name()));
        return new OpenCase(seen, access);
    }

    private static Subject subject(Case it) {
        return Subject.of("case", it.id().value()).under(it.number());
    }
}
