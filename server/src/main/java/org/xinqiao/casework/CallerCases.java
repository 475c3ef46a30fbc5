package org.xinqiao.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xinqiao.access.AccessProblem;
import org.xinqiao.access.Power;
import org.xinqiao.access.Viewer;
import org.xinqiao.casework.model.Facts;
import org.xinqiao.casework.model.Stage;
import org.xinqiao.casework.store.CallerCaseTable;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.organisation.AreaCode;
import org.xinqiao.platform.ProblemFound;

/** 来电人的诉求: what people have asked for, for whoever answers them about their own data. */
@Service
public class CallerCases {

    private final CallerCaseTable table;

    CallerCases(CallerCaseTable table) {
        this.table = table;
    }

    /**
     * All cases of one person, the latest first, in whatever area: who erases somebody must know of all.
     *
     * @throws ProblemFound with {@link AccessProblem#DENIED}
     */
    public List<CallerCase> list(Viewer viewer, CitizenId caller) {
        if (!viewer.may(Power.PROTECT)) {
            throw new ProblemFound(AccessProblem.DENIED);
        }
        return table.list(caller);
    }

    /** The same for the person themselves, whom a public door has made sure of. */
    public List<CallerCase> ofSelf(CitizenId caller) {
        return table.list(caller);
    }

    /** The numbers in the house of all cases of these people, for rooms that forget what belongs to them. */
    public Set<CaseId> idsOf(Collection<CitizenId> callers) {
        return callers.isEmpty() ? Set.of() : table.idsOf(callers);
    }

    /** Those of these people who have a case that is not at its end, or that something happened to since. */
    public Set<CitizenId> busy(Collection<CitizenId> callers, Instant since) {
        return callers.isEmpty() ? Set.of() : table.busy(callers, since);
    }

    /**
     * 本人的一件.
     *
     * @param changedAt when something last happened to it
     */
    public record CallerCase(
            String number,
            Facts.Kind kind,
            Facts.Channel channel,
            String title,
            String text,
            String address,
            AreaCode area,
            Instant registeredAt,
            Stage stage,
            Instant changedAt) {}
}
