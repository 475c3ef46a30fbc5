package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.access.Viewer;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.Citizens;
import org.xinqiao.citizens.MaskedCitizen;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.engines.masking.FreeText;
import org.xinqiao.platform.ProblemFound;
import org.xinqiao.privacy.store.RequestTable;

/** 个人请求: the front door for what people ask about their own data; all of it on record. */
@Service
public class PersonRequests {

    /** GB/T 35273—2020 8.7: answered within thirty days. */
    static final Duration ANSWERED_WITHIN = Duration.ofDays(30);

    private final RequestTable table;
    private final Citizens citizens;
    private final PersonRights rights;
    private final PersonFiles files;
    private final Audit audit;
    private final Clock clock;

    PersonRequests(
            RequestTable table, Citizens citizens, PersonRights rights, PersonFiles files, Audit audit, Clock clock) {
        this.table = table;
        this.citizens = citizens;
        this.rights = rights;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Everybody who has called from a number, masked; that somebody looked is on record. */
    public List<MaskedCitizen> find(Viewer viewer, String phone) {
        return citizens.lookup(phone, viewer, "privacy");
    }

    public List<PersonRequest> list() {
        return table.list();
    }

    /** @throws ProblemFound with {@link PrivacyProblem#NO_SUCH_REQUEST} */
    public PersonRequest get(long id) {
        return table.find(id).orElseThrow(() -> new ProblemFound(PrivacyProblem.NO_SUCH_REQUEST));
    }

    /** Whose it is, masked. */
    public MaskedCitizen person(PersonRequest request) {
        return citizens.find(request.citizen()).orElseThrow(() -> new ProblemFound(PrivacyProblem.NO_SUCH_PERSON));
    }

    /**
     * Takes a request down.
     *
     * @param proof how it was made sure that it is that person; numbers in it are not kept
     * @throws ProblemFound with {@link PrivacyProblem#NO_SUCH_PERSON}
     */
    @Transactional
    public PersonRequest open(Viewer viewer, CitizenId citizen, PersonRequest.Kind kind, String proof) {
        if (citizens.find(citizen).filter(known -> !known.erased()).isEmpty()) {
            throw new ProblemFound(PrivacyProblem.NO_SUCH_PERSON);
        }
        var now = clock.instant();
        long id = table.add(citizen, kind, FreeText.masked(proof), now, now.plus(ANSWERED_WITHIN), viewer.name());
        PersonRequest request = get(id);
        audit.did(act(AuditAction.PERSON_ASKED, viewer, request));
        return request;
    }

    /** What stands against erasing the person; empty when nothing does. */
    public List<Obstacle> obstacles(Viewer viewer, PersonRequest request) {
        return files.obstacles(viewer, request.citizen());
    }

    /**
     * 副本: all that is known of the person, for the person. It can be fetched again as long as they are known.
     *
     * @throws ProblemFound with {@link PrivacyProblem#OUT_OF_AREA} or {@link PrivacyProblem#NOT_NOW}
     */
    @Transactional
    public PersonFile copy(Viewer viewer, long id) {
        PersonRequest request = get(id);
        if (request.kind() != PersonRequest.Kind.COPY || request.state() == PersonRequest.State.REFUSED) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
        PersonFile file = files.of(viewer, request.citizen());
        if (request.state() == PersonRequest.State.OPEN) {
            table.decide(id, PersonRequest.State.DONE, clock.instant(), viewer.name(), "");
        }
        audit.did(act(AuditAction.PERSON_COPIED, viewer, request)
                .with("rows", file.rows())
                .with("cases", file.cases().size()));
        return file;
    }

    /**
     * 删除: destroys what makes the person's rows theirs. The stories of their cases stay as they were told, and verifiable.
     *
     * @throws ProblemFound with {@link PrivacyProblem#MUST_BE_KEPT}, {@link PrivacyProblem#OUT_OF_AREA} or
     *     {@link PrivacyProblem#NOT_NOW}
     */
    @Transactional
    public PersonRequest erase(Viewer viewer, long id) {
        PersonRequest request = get(id);
        if (request.kind() != PersonRequest.Kind.ERASE) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
        files.checkWithin(viewer, request.citizen());
        if (!obstacles(viewer, request).isEmpty()) {
            throw new ProblemFound(PrivacyProblem.MUST_BE_KEPT);
        }
        settle(request, PersonRequest.State.DONE, viewer, "");
        rights.erase(List.of(request.citizen()));
        audit.did(act(AuditAction.PERSON_ERASED, viewer, request));
        return get(id);
    }

    /**
     * Refuses, with what the person is told.
     *
     * @throws ProblemFound with {@link PrivacyProblem#NOT_NOW}
     */
    @Transactional
    public PersonRequest refuse(Viewer viewer, long id, String words) {
        PersonRequest request = get(id);
        settle(request, PersonRequest.State.REFUSED, viewer, FreeText.masked(words));
        audit.did(act(AuditAction.PERSON_REFUSED, viewer, request));
        return get(id);
    }

    private void settle(PersonRequest request, PersonRequest.State state, Viewer viewer, String words) {
        if (!table.decide(request.id(), state, clock.instant(), viewer.name(), words)) {
            throw new ProblemFound(PrivacyProblem.NOT_NOW);
        }
    }

    private static Act act(AuditAction action, Viewer viewer, PersonRequest request) {
        return Act.of(action, viewer.who())
                .on(Subject.of("citizen", request.citizen().value()))
                .with("request", request.id())
                .with("kind", request.kind().name());
    }
}
