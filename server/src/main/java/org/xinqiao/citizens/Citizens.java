package org.xinqiao.citizens;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
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
import org.xinqiao.citizens.store.CitizenTable;
import org.xinqiao.platform.FieldProblem;
import org.xinqiao.platform.ProblemFound;

/** 来电人: the front door to who calls. What leaves it is masked. */
@Service
public class Citizens {

    private static final Set<Power> MAY_LOOK_UP = Set.of(Power.REGISTER, Power.DISPATCH, Power.CALL_BACK);

    private final CitizenTable table;
    private final Clock clock;

    Citizens(CitizenTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The person with this name and number, who has been in touch once more; a new one if never met before. A number
     * without a name is taken for whoever called from it last; a name without a number is always somebody new.
     *
     * @throws ProblemFound with {@link CitizenProblem#BAD_PHONE} or {@link CitizenProblem#NOBODY_GIVEN}
     */
    @Transactional
    public CitizenId findOrCreate(String name, String phone) {
        Instant now = clock.instant();
        String plainName = name.strip();
        if (phone.isBlank()) {
            if (plainName.isEmpty()) {
                throw new ProblemFound(CitizenProblem.NOBODY_GIVEN);
            }
            return table.addWithoutPhone(plainName, now);
        }
        PhoneNumber number = number(phone);
        Optional<MaskedCitizen> last =
                plainName.isEmpty() ? table.withPhone(number).stream().findFirst() : Optional.empty();
        last.ifPresent(citizen -> table.contactedAgain(citizen.id(), now));
        return last.map(MaskedCitizen::id).orElseGet(() -> table.contacted(plainName, number, now));
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

    /** Everybody who has called from a number, the latest first; not on record, hence only to compare cases by. */
    public Set<CitizenId> withPhone(String phone) {
        return PhoneNumber.parse(phone).stream()
                .flatMap(number -> table.withPhone(number).stream())
                .map(MaskedCitizen::id)
                .collect(Collectors.toSet());
    }

    /**
     * Who has called from a number, the latest first. That somebody looked is put on record, found or not.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED} or {@link CitizenProblem#BAD_PHONE}
     */
    @Transactional
    public List<MaskedCitizen> lookup(String phone, Viewer viewer, String why) {
        if (MAY_LOOK_UP.stream().noneMatch(viewer::may)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        List<MaskedCitizen> found = table.withPhone(number(phone));
        CitizenId first = found.isEmpty() ? null : found.getFirst().id();
        table.addReading(clock.instant(), viewer.account(), first, "lookup", why);
        return found;
    }

    private static PhoneNumber number(String phone) {
        return PhoneNumber.parse(phone).orElseThrow(() -> {
            CitizenProblem problem = CitizenProblem.BAD_PHONE;
            FieldProblem field = new FieldProblem("phone", problem.code(), problem.zh(), problem.en());
            return new ProblemFound(problem, List.of(field));
        });
    }
}
