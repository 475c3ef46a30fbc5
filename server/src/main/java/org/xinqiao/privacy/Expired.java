package org.xinqiao.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xinqiao.audit.Act;
import org.xinqiao.audit.Audit;
import org.xinqiao.audit.AuditAction;
import org.xinqiao.audit.Subject;
import org.xinqiao.audit.Who;
import org.xinqiao.casework.CallerCases;
import org.xinqiao.citizens.CitizenId;
import org.xinqiao.citizens.PersonRights;
import org.xinqiao.citizens.PersonRights.Quiet;
import org.xinqiao.privacy.store.RetentionTables;

/**
 * 到期的来电人: people who have not been in touch for the whole term, and none of whose cases anything happened to in it. They
 * are looked at anew when they are about to be destroyed.
 */
@Component
class Expired {

    private static final int AT_ONCE = 200;

    private final PersonRights people;
    private final CallerCases cases;
    private final RetentionTables tables;
    private final Audit audit;
    private final Clock clock;

    Expired(PersonRights people, CallerCases cases, RetentionTables tables, Audit audit, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty when there is nobody. */
    Optional<Disposal.Found> count(Instant before) {
        Disposal.@Nullable Found count = null;
        List<Quiet> some = people.quietSince(before, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (Quiet each : idle(some, before)) {
                count = Disposal.Found.with(count, each.lastContact());
            }
            some = people.quietSince(before, some.getLast().id().value(), AT_ONCE);
        }
        return Optional.ofNullable(count);
    }

    /** One lot of what was agreed on, and how far that is; the last lot ends it. */
    @Transactional
    void destroySome(Disposal disposal) {
        List<Quiet> some = people.quietSince(disposal.before(), disposal.reached(), AT_ONCE);
        if (some.isEmpty()) {
            tables.finish(disposal.id(), clock.instant());
            audit.did(Act.of(AuditAction.DISPOSAL_DONE, Who.SYSTEM)
                    .on(Subject.of("disposal", disposal.id()))
                    .with("destroyed", disposal.destroyed()));
            return;
        }
        int destroyed = people.erase(
                idle(some, disposal.before()).stream().map(Quiet::id).toList());
        tables.reach(disposal.id(), some.getLast().id().value(), destroyed);
    }

    private List<Quiet> idle(List<Quiet> some, Instant since) {
        Set<CitizenId> busy = cases.busy(some.stream().map(Quiet::id).collect(Collectors.toSet()), since);
        return some.stream().filter(each -> !busy.contains(each.id())).toList();
    }
}
