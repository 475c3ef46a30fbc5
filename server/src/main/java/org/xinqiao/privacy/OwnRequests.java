package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.casework.CallerCases;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.privacy.store.RequestTable;

/**
 * 本人自助请求: the front door for people who proved themselves who they are, and ask about their own data. A copy they get at
 * once; whether they may be erased, those who protect the data decide as for everybody.
 */
@Service
public class OwnRequests {

    private static final String BY = "本人（网上）";
    private static final String PROOF = "本人以手机验证码登录";

    private final RequestTable table;
    private final PersonRights rights;
    private final CallerCases cases;
    private final PersonCopies copies;
    private final Audit audit;
    private final Clock clock;

    OwnRequests(
            RequestTable table, PersonRights rights, CallerCases cases, PersonCopies copies, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.cases = cases;
        this.copies = copies;
        this.audit = audit;
        this.clock = clock;
    }

    /** 副本: all that is known of each of these, who are one and the same person; it stands on record as asked for and done. */
    @Transactional
    public List<PersonFile> copies(Collection<CitizenId> person) {
        Instant now = clock.instant();
        return person.stream()
                .sorted()
                .flatMap(citizen -> rights.tellSelf(citizen).map(known -> copy(citizen, known, now)).stream())
                .toList();
    }

    private PersonFile copy(CitizenId citizen, PersonRights.Known known, Instant now) {
        long id = open(citizen, PersonRequest.Kind.COPY, now);
        table.decide(id, PersonRequest.State.DONE, now, BY, "");
        PersonFile file = copies.of(citizen, known, cases.ofSelf(citizen), BY);
        audit.did(act(AuditAction.PERSON_COPIED, citizen, id)
                .with("rows", file.rows())
                .with("cases", file.cases().size()));
        return file;
    }

    /** What these have asked for, the latest first. */
    public List<PersonRequest> list(Collection<CitizenId> person) {
        return table.listOf(person);
    }

    /** Asks that each of these be erased; one that is open already stays as it is. */
    @Transactional
    public List<PersonRequest> askErasure(Collection<CitizenId> person) {
        Instant now = clock.instant();
        List<CitizenId> waiting = list(person).stream()
                .filter(each -> each.kind() == PersonRequest.Kind.ERASE && each.state() == PersonRequest.State.OPEN)
                .map(PersonRequest::citizen)
                .toList();
        person.stream()
                .sorted()
                .filter(citizen -> !waiting.contains(citizen))
                .forEach(citizen -> open(citizen, PersonRequest.Kind.ERASE, now));
        return list(person);
    }

    private long open(CitizenId citizen, PersonRequest.Kind kind, Instant now) {
        long id = table.add(citizen, kind, PROOF, now, now.plus(PersonRequests.ANSWERED_WITHIN), BY);
        audit.did(act(AuditAction.PERSON_ASKED, citizen, id).with("kind", kind.name()));
        return id;
    }

    private static Act act(AuditAction action, CitizenId citizen, long request) {
        return Act.of(action, Who.NOBODY)
                .on(Subject.of("citizen", citizen.value()))
                .with("request", request);
    }
}
