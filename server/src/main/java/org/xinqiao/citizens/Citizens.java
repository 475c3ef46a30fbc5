package org.xinqiao.citizens;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.citizens.store.Plain;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 来电人: the front door to who calls. What leaves it is masked. */
@Service
public class Citizens {

    private static final Set<Power> MAY_LOOK_UP =
            Set.of(Power.REGISTER, Power.DISPATCH, Power.CALL_BACK, Power.PROTECT);

    private final CitizenTable table;
    private final Audit audit;
    private final Clock clock;

    Citizens(CitizenTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The person with this name and number, who has been in touch once more; a new one if never met before.
     *
     * @throws ProblemFound with {@link CitizenProblem#BAD_PHONE} or {@link CitizenProblem#NOBODY_GIVEN}
     */
    @Transactional
    public CitizenId findOrCreate(String name, String phone) {
        return findOrCreate(List.of(new Caller(name, phone))).getFirst();
    }

    /**
     * The same for many at once, in the order given. A number without a name is taken for whoever called from it last; a
     * name without a number is always somebody new.
     */
    @Transactional
    public List<CitizenId> findOrCreate(List<Caller> callers) {
        return findOrCreate(callers, clock.instant());
    }

    /** The same at a moment of one's choosing: for bringing in what happened before. */
    @Transactional
    public List<CitizenId> findOrCreate(List<Caller> callers, Instant now) {
        List<Plain> people = callers.stream().map(Citizens::person).toList();
        Map<Plain, CitizenId> met = new HashMap<>(
                table.contacted(people.stream().filter(Plain::isWhole).toList(), now));
        List<Plain> nameless = people.stream().filter(Plain::isNameless).toList();
        met.putAll(table.contactedFromNumber(nameless, now));
        met.putAll(table.contacted(
                nameless.stream().filter(person -> !met.containsKey(person)).toList(), now));
        return people.stream().map(person -> known(met, person, now)).toList();
    }

    private CitizenId known(Map<Plain, CitizenId> met, Plain person, Instant now) {
        CitizenId id = met.get(person);
        return id == null
                ? table.contacted(List.of(person), now).values().iterator().next()
                : id;
    }

    private static Plain person(Caller caller) {
        if (caller.name().isEmpty() && caller.phone().isEmpty()) {
            throw new ProblemFound(CitizenProblem.NOBODY_GIVEN);
        }
        return new Plain(caller.name(), caller.phone().isEmpty() ? null : number(caller.phone()));
    }

    /** The number to call somebody back at, for the house itself, which dials it and shows it to nobody. */
    public Optional<String> numberToCall(CitizenId id) {
        return table.open(id).map(Unmasking.Unmasked::phone).filter(phone -> !phone.isEmpty());
    }

    public Optional<MaskedCitizen> find(CitizenId id) {
        return table.find(List.of(id)).stream().findFirst();
    }

    /** Those of many who are there, in one question. */
    public Map<CitizenId, MaskedCitizen> find(Collection<CitizenId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.find(ids).stream().collect(Collectors.toMap(MaskedCitizen::id, Function.identity()));
    }

    /**
     * Everybody who has called from a number, to compare cases by; nobody for who may not look callers up, so that
     * nobody finds out by trying numbers.
     */
    public Set<CitizenId> withPhone(String phone, Viewer viewer) {
        return MAY_LOOK_UP.stream().noneMatch(viewer::may) ? Set.of() : knownBy(phone);
    }

    /** The same for the house itself, when a call comes in: what it finds is shown to nobody. */
    public Set<CitizenId> knownBy(String phone) {
        return PhoneNumber.parse(phone).map(table::idsWithPhone).orElse(Set.of());
    }

    /** The same for the number of somebody, who is among them; nobody for who has none, or has been erased. */
    public Set<CitizenId> sharingNumber(CitizenId id) {
        return table.sharingNumber(id);
    }

    /**
     * Who has called from a number, the latest first. That somebody looked is put on record, found or not.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED} or {@link CitizenProblem#BAD_PHONE}
     */
    public List<MaskedCitizen> lookup(String phone, Viewer viewer, String why) {
        if (MAY_LOOK_UP.stream().noneMatch(viewer::may)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        List<MaskedCitizen> found = table.withPhone(number(phone));
        Subject first = found.isEmpty()
                ? null
                : Subject.of("citizen", found.getFirst().id().value());
        audit.read(Act.of(AuditAction.CITIZEN_LOOKED_UP, viewer.who())
                .on(first)
                .with("found", found.size())
                .with("reason", why));
        return found;
    }

    /**
     * Somebody who is on the telephone, for whoever has the call. That they were shown is put on record.
     */
    public Optional<MaskedCitizen> met(CitizenId id, Viewer viewer, String why) {
        Optional<MaskedCitizen> found = find(id);
        audit.read(Act.of(AuditAction.CITIZEN_LOOKED_UP, viewer.who())
                .on(Subject.of("citizen", id.value()))
                .with("found", found.isPresent() ? 1 : 0)
                .with("reason", why));
        return found;
    }

    /** 一号一人: of many, one for each number, so that nobody is asked twice under two names; nobody without a number. */
    public Set<CitizenId> oneForEachNumber(Collection<CitizenId> people) {
        return people.isEmpty() ? Set.of() : table.oneForEachNumber(people);
    }

    private static PhoneNumber number(String phone) {
        return PhoneNumber.parse(phone).orElseThrow(() -> {
            CitizenProblem problem = CitizenProblem.BAD_PHONE;
            FieldProblem field = new FieldProblem("phone", problem.code(), problem.zh(), problem.en());
            return new ProblemFound(problem, List.of(field));
        });
    }
}
