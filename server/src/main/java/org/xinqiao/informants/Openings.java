package org.xinqiao.informants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.CaseProblem;
import org.xinqiao.casework.Cases;
import org.xinqiao.casework.model.Case;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Unmasking;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.informants.store.OpeningTable;
import org.xinqiao.informants.store.SealTable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 启封: two people open a seal: one asks, another decides; who asked may read for a while then, each time on record. */
@Service
public class Openings {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    private final OpeningTable table;
    private final Informants informants;
    private final Cases cases;
    private final Unmasking unmasking;
    private final Audit audit;
    private final Clock clock;

    Openings(OpeningTable table, Informants informants, Cases cases, Unmasking unmasking, Audit audit, Clock clock) {
        this.table = table;
        this.informants = informants;
        this.cases = cases;
        this.unmasking = unmasking;
        this.audit = audit;
        this.clock = clock;
    }

    /** 案与启封. @param openings what was asked, the latest first; nothing for who may not open seals */
    public record Sealed(SealTable.Seal seal, List<Opening> openings) {}

    /**
     * How the seal of a case stands; empty where nobody is sealed.
     *
     * @throws ProblemFound with {@link CaseProblem#NOT_FOUND} where the viewer does not see the case
     */
    public Optional<Sealed> of(Viewer viewer, CaseId id) {
        if (cases.find(viewer, id).isEmpty()) {
            throw new ProblemFound(CaseProblem.NOT_FOUND);
        }
        return informants.find(id).map(seal -> new Sealed(seal, viewer.may(Power.UNSEAL) ? table.of(id) : List.of()));
    }

    /** 启封与案号: what was asked about a case that the viewer sees. */
    public record Listed(Opening opening, String number, String title) {}

    /** What was asked of late, of the cases that the viewer sees. */
    public List<Listed> latest(Viewer viewer) {
        check(viewer);
        List<Opening> asked = table.latest();
        Map<CaseId, Case> seen =
                cases.find(viewer, asked.stream().map(Opening::caseId).collect(Collectors.toSet()));
        return asked.stream()
                .filter(each -> seen.containsKey(each.caseId()))
                .map(each -> listed(each, Objects.requireNonNull(seen.get(each.caseId()))))
                .toList();
    }

    private static Listed listed(Opening opening, Case it) {
        return new Listed(opening, it.number(), FreeText.masked(it.facts().title()));
    }

    /**
     * 申请启封.
     *
     * @throws ProblemFound with {@link InformantProblem#NO_WORDS}, {@link InformantProblem#NOT_SEALED} or
     *     {@link InformantProblem#WAITING}
     */
    @Transactional
    public Opening ask(Viewer viewer, CaseId id, String words) {
        Case it = seen(viewer, id);
        String why = said(words);
        SealTable.Seal seal = informants.hold(id).orElseThrow(() -> new ProblemFound(InformantProblem.NOT_SEALED));
        if (seal.safe() == null) {
            throw new ProblemFound(InformantProblem.GONE);
        }
        boolean waits = table.of(id).stream()
                .anyMatch(each -> each.isBy(viewer) && each.state(clock.instant()) == Opening.State.WAITING);
        if (waits) {
            throw new ProblemFound(InformantProblem.WAITING);
        }
        Opening opening = table.add(new OpeningTable.Asked(
                id, viewer.account(), viewer.principal(), viewer.name(), clock.instant(), FreeText.masked(why)));
        put(AuditAction.INFORMANT_ASKED, viewer, it, opening);
        return opening;
    }

    /**
     * 决定: by somebody else than who asked.
     *
     * @throws ProblemFound with {@link InformantProblem#NO_OPENING}, {@link InformantProblem#NOT_ALONE},
     *     {@link InformantProblem#NO_WORDS} or {@link InformantProblem#DECIDED}
     */
    @Transactional
    public Opening decide(Viewer viewer, long number, boolean granted, String words) {
        Opening opening = table.find(number).orElseThrow(() -> new ProblemFound(InformantProblem.NO_OPENING));
        Case it = seen(viewer, opening.caseId());
        if (opening.isBy(viewer)) {
            throw new ProblemFound(InformantProblem.NOT_ALONE);
        }
        String answer = said(words);
        Instant now = clock.instant();
        Opening.Decision decision = new Opening.Decision(
                viewer.account(),
                viewer.name(),
                now,
                granted,
                FreeText.masked(answer),
                granted ? now.plus(Opening.OPEN_FOR) : null);
        if (opening.state(now) != Opening.State.WAITING || !table.decide(number, decision)) {
            throw new ProblemFound(InformantProblem.DECIDED);
        }
        put(AuditAction.INFORMANT_DECIDED, viewer, it, opening);
        return table.find(number).orElseThrow();
    }

    /**
     * 查看: who told, for who asked and was granted it.
     *
     * @throws ProblemFound with {@link InformantProblem#NOT_OPEN} or {@link InformantProblem#GONE}
     */
    @Transactional
    public Unmasking.Unmasked read(Viewer viewer, CaseId id) {
        Case it = seen(viewer, id);
        Opening open = table.of(id).stream()
                .filter(each -> each.askedBy().equals(viewer.account()))
                .filter(each -> each.state(clock.instant()) == Opening.State.GRANTED)
                .findFirst()
                .orElseThrow(() -> new ProblemFound(InformantProblem.NOT_OPEN));
        CitizenId who = informants.personOf(id).orElseThrow(() -> new ProblemFound(InformantProblem.GONE));
        table.wasRead(open.id());
        put(AuditAction.INFORMANT_READ, viewer, it, open);
        return unmasking.tellSealed(who, viewer);
    }

    private static void check(Viewer viewer) {
        if (!viewer.may(Power.UNSEAL)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
    }

    /** Who stands aside does not see the case, and so opens nothing. */
    private Case seen(Viewer viewer, CaseId id) {
        check(viewer);
        return cases.find(viewer, id).map(Cases.Seen::it).orElseThrow(() -> new ProblemFound(CaseProblem.NOT_FOUND));
    }

    private static String said(String words) {
        String said = words.strip();
        int length = said.codePointCount(0, said.length());
        if (length < SHORTEST || length > LONGEST) {
            InformantProblem problem = InformantProblem.NO_WORDS;
            throw new ProblemFound(
                    problem, List.of(new FieldProblem("words", problem.code(), problem.zh(), problem.en())));
        }
        return said;
    }

    private void put(AuditAction action, Viewer viewer, Case it, Opening opening) {
        audit.did(Act.of(action, viewer.who())
                .on(Subject.of("case", it.id().value()).under(it.number()))
                .with("opening", opening.id()));
    }
}
