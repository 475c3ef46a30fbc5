package org.xinqiao.informants;

import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.casework.CaseId;
import org.xinqiao.casework.model.Case;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.informants.store.SealTable;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.platform.Safe;
import org.xinqiao.platform.SealedKey;

/**
 * 密封举报人: the front door to who told of a wrong. The case itself does not know them; here nobody is told but the person
 * themselves, and, by {@link Openings}, two people together.
 */
@Service
public class Informants {

    private static final String KEY = "informants.key";
    private static final String PERSON = "informants.person/";
    private static final Set<Facts.Kind> SEALABLE = Set.of(Facts.Kind.REPORT, Facts.Kind.COMPLAINT, Facts.Kind.APPEAL);

    private final SealTable table;
    private final Safe safe;
    private final SealedKey key;
    private final Audit audit;
    private final Clock clock;

    Informants(SealTable table, Safe safe, TransactionTemplate transactions, Audit audit, Clock clock) {
        this.table = table;
        this.safe = safe;
        this.key = new SealedKey(safe, transactions, KEY, table::key, table::putKey);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whether somebody can be sealed: who reports or complains, is known, and did not write what they told.
     *
     * @throws ProblemFound with {@link InformantProblem#ONLY_REPORTS}, {@link InformantProblem#ANONYMOUS} or
     *     {@link InformantProblem#WRITTEN}
     */
    public void check(Facts facts, @Nullable CitizenId who, boolean isWritten) {
        if (!SEALABLE.contains(facts.kind())) {
            throw new ProblemFound(InformantProblem.ONLY_REPORTS);
        }
        if (isWritten) {
            throw new ProblemFound(InformantProblem.WRITTEN);
        }
        if (who == null) {
            throw new ProblemFound(InformantProblem.ANONYMOUS);
        }
    }

    /** 密封: in the transaction that registers the case, so that neither is there without the other. */
    @Transactional
    public void seal(Viewer viewer, Case it, CitizenId who) {
        long number = safe.keep(who.toString(), PERSON + it.id());
        table.add(it.id(), number, mark(who), clock.instant(), viewer.account());
        audit.did(Act.of(AuditAction.INFORMANT_SEALED, viewer.who())
                .on(Subject.of("case", it.id().value()).under(it.number())));
    }

    public boolean isSealed(CaseId id) {
        return find(id).isPresent();
    }

    Optional<SealTable.Seal> find(CaseId id) {
        return table.find(id);
    }

    /** The same, for whoever alone may change what hangs on it until the transaction ends. */
    Optional<SealTable.Seal> hold(CaseId id) {
        return table.hold(id);
    }

    /** Who told, for the house itself, which tells them and shows them to nobody. */
    public Optional<CitizenId> personOf(CaseId id) {
        return table.find(id)
                .map(SealTable.Seal::safe)
                .map(number -> new CitizenId(Long.parseLong(safe.open(number, PERSON + id))));
    }

    /** The cases of people who told, for themselves. */
    public Set<CaseId> casesOf(Collection<CitizenId> people) {
        return people.isEmpty()
                ? Set.of()
                : table.with(people.stream().map(this::mark).toList());
    }

    /** 遗忘: nobody knows any more who told; that somebody did stays. */
    @Transactional
    public void forget(Collection<CitizenId> people) {
        table.forget(people.stream().map(this::mark).toList()).forEach(safe::destroy);
    }

    /** A name made of another, which leads back to nothing. */
    public String sealedName(String name) {
        return "sealed/" + HexFormat.of().formatHex(key.mark(name));
    }

    private byte[] mark(CitizenId who) {
        return key.mark(who.toString());
    }
}
